# The words of the page; en.ftl has the same messages in English.

language-name = 한국어
app-title = Vitrine
tagline = 카탈로그와 대화하기
input-placeholder = 무엇을 찾으시나요?
new-conversation = 새 대화
undo = 되돌리기
redo = 다시 실행
more = 더 보기
more-like-this = 비슷한 상품
not-this = 이런 것 말고
details = 상세 정보
close = 닫기
remove-filter = { $filter } 빼기
active-filters = 필터
clear-filters = 모두 빼기
results = 결과
result-count =
    { $count ->
       *[other] 상품 { $number }개
    }
no-results = 맞는 상품이 없습니다
without = { $constraint } 없이
sort = 정렬
sort-relevance = 관련순
sort-asc = { $field } 낮은 순
sort-desc = { $field } 높은 순
language = 언어
upload-picture = 사진으로 찾기
your-picture = 보내신 사진
thinking = 이해하는 중 …
searching = 찾는 중 …
answering = 답하는 중 …
starters-title = 예를 들어
conversations = 대화
settings = 설정
in-stock = 재고 있음
out-of-stock = 품절
price = 가격
page-error = 문제가 생겼습니다. 대화는 보존되어 있으니 다시 시도해 주세요.
index-missing = 아직 색인이 없습니다.
privacy-note = 모든 것이 이 기기에서 실행됩니다.
