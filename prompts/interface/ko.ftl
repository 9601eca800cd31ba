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
take-photo = 사진 찍기
your-picture = 보내신 사진
thinking = 이해하는 중 …
searching = 찾는 중 …
answering = 답하는 중 …
conversations = 대화
settings = 설정
out-of-stock = 품절
price = 가격
page-error = 문제가 생겼습니다. 대화는 보존되어 있으니 다시 시도해 주세요.
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
alike = 비슷한 상품 +{ $number }
sort-newest = 최신순
sort-oldest = 오래된 순
show-all = 모두 보기({ $number })
range-least = { $field }: 최소
range-most = { $field }: 최대

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
why-shares = 추천 근거
why-looks = 모습이 입력한 말과 맞음
why-words = 설명이 입력한 말과 맞음
why-picture = 사진과 비슷함
why-examples = 마음에 든 상품과 비슷함
share = 이 주소를 여는 사람은 같은 검색을 봅니다:

## What it runs on

about = 실행 환경
about-source = 출처
about-products = 상품
about-encoder = 인코더
about-store = 저장소
about-model = 대화 모델
about-catalog = 카탈로그
about-parts = 구성과 설정
about-part = 구성
about-now = 사용 중
about-instead = 대신 가능
about-setting = 설정
about-encoder-instead = clip, 또는 이름이나 폴더로 지정한 CLIP·SigLIP 모델
about-store-instead = Qdrant 서버 또는 클러스터
about-model-instead = LangChain이 아는 모든 대화 모델
about-quality = 인코더 { $encoder }의 측정된 품질
about-quality-hint = 데이터셋별 정답 비율(인코더의 언어 전체).
about-set = 데이터셋
about-mean = 평균
about-lowest = 가장 낮은 언어
about-abstention = 비슷한 것이 없다고 할 때 { $precision }는 맞으며, 없는 것 가운데 { $recall }에 대해 그렇게 말합니다.

## Views

back-to-chat = 대화로 돌아가기

## Catalogs

catalogs = 카탈로그
catalog-read = 카탈로그 불러오기
catalog-upload = 내 기기의 파일
catalog-upload-button = 파일 선택
catalog-path = 또는 이 컴퓨터의 경로
catalog-name = 카탈로그 이름
catalog-updates = 같은 이름의 카탈로그가 있어 그것을 갱신합니다.
catalog-prune = 파일에 더 이상 없는 상품 제거
catalog-read-pictures = 파일에 없는 색상과 종류를 사진에서 읽기
catalog-index = 불러오기
catalog-shelf = 여기 있는 카탈로그
catalog-in-use = 사용 중
catalog-show = 이것 사용
catalog-talk = 이 카탈로그와 대화하기
catalog-another = 다른 카탈로그 불러오기
column = 열
columns-hint = 각 열이 무엇으로 인식되었는지 보고, 틀린 곳은 고치세요.
columns-leave-out = 제외할 열
columns-needed = 제목, 설명 또는 사진이 들어 있는 열을 고르세요.
columns-none = 열 없음
columns-taken-as = 인식
columns-examples = 내용
columns-whole = 파일은 { $number }행입니다.
columns-looked = 처음 { $number }행으로 판단했습니다.
columns-skipped = 그중 { $number }행은 쓸 수 없어 건너뜁니다.
role-id = 상품 번호
role-title = 제목
role-description = 설명
role-image = 사진
role-price = 가격
role-sale-price = 할인가
role-list-price = 정가
role-currency = 통화
role-group = 옵션 묶기
kind-keyword = 선택지
kind-number = 숫자
kind-price = 가격
kind-boolean = 예 또는 아니요
kind-date = 날짜
kind-text = 글
kind-unused = 사용 안 함
indexing-start = 시작하는 중 …
indexing-read = 읽은 행: { $done }
indexing-pictures = 읽은 사진: { $total } 중 { $done }
indexing-index = { $total }행 중 { $done }행.
indexing-finish = 마무리하는 중 …
indexing-rate = 초당 { $rate }행, 약 { $left } 남음.
indexing-meanwhile = 그동안 모두 현재 카탈로그와 계속 대화할 수 있습니다.
indexing-canceled = 취소했습니다. 끝난 부분은 남아 있고, 다음에는 거기서 이어집니다.
indexing-failed = 카탈로그를 불러오지 못했습니다.
report-new = 새 상품
report-updated = 변경됨
report-unchanged = 그대로
report-removed = 제거됨
report-vanished = 파일에 더 이상 없음
report-skipped = 건너뜀
report-without-picture = 사진 없음
report-lost-pictures = 빠진 사진
report-row = 행
report-reason = 이유
reason-repeated = 앞에 이미 나온 번호입니다
reason-unnumbered = 번호가 없습니다
reason-bare = 사진도 글도 없습니다
reason-absent = 사진 파일이 없습니다
reason-format = 알려진 형식의 사진이 아닙니다
reason-damaged = 사진이 손상되었습니다
report-download = 보고서 내려받기
