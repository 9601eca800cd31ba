# The words of the page; en.ftl has the same messages in English.

language-name = 한국어
app-title = Vitrine
tagline = 카탈로그와 대화하기
input-placeholder = 무엇을 찾으시나요?
new-conversation = 새 대화
undo = 되돌리기
redo = 다시 실행
more = 더 보기
back = 이전
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

## Beginning

welcome-hint = 편한 말로 쓰거나, 사진을 보내거나, 아래 중 하나로 시작하세요.
example-color = { $kind }, { $color }
example-under = { $price } 이하 { $kind }

## The conversation

earlier-messages = 이전 메시지
edit-message = 메시지 수정
send = 보내기
cancel = 취소
save = 저장
rename = 대화 이름
delete = 삭제
conversation-menu = 이름 변경 또는 삭제
search-conversations = 대화 검색
no-conversations = 아직 대화가 없습니다
feedback-answer = 도움이 되었나요?
feedback-hit = 검색에 맞는 상품인가요?

## Results

showing = { $total }개 중 { $from }–{ $to }
sort-newest = 최신순
sort-oldest = 오래된 순
show-all = 모두 보기({ $number })

## Products

favorites = 즐겨찾기
favorite-add = 즐겨찾기에 추가
favorite-remove = 즐겨찾기에서 빼기
favorites-empty = 아직 아무것도 없습니다. 상품의 하트를 누르면 여기에 남습니다.
export = CSV로 내려받기
compare = 비교
compare-add = 비교에 추가
compare-remove = 비교에서 빼기
compare-full = 한 번에 최대 네 개까지 비교할 수 있습니다.
similar = 비슷한 상품
why = 표시된 이유
why-score = 입력한 말, 사진, 예시와의 일치도: { $percent }%
share = 이 주소를 여는 사람은 같은 검색을 봅니다:

## What it runs on

about = 이 카탈로그 정보
about-source = 출처
about-products = 상품
about-encoder = 인코더
about-store = 저장소
about-model = 대화 모델
