# 도우미가 하는 말. 각 메시지는 en.ftl에 설명되어 있다.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: { $values } 제외
constraint-max = { $field }: { $max } 이하
constraint-min = { $field }: { $min } 이상
constraint-between = { $field }: { $min } ~ { $max }
constraint-words = “{ $words }”
constraint-picture = 보내신 사진
field-read = { $field } (사진에서)
yes = 예
no = 아니요

understood = 검색 조건: { $constraints }.
understood-all = 조건 없음: 전체 카탈로그.
found = { $count ->
       *[other] 상품 { $number }개가 맞습니다.
    }
found-by-meaning = { $count ->
       *[other] 상품 { $number }개, 가까운 것부터입니다.
    }
looks-like = { $values }처럼 보입니다.
looks-like-nothing = 이 사진에 무엇이 있는지 알 수 없습니다.
nothing-alike = “{ $words }”와(과) 비슷한 상품이 없습니다. 가장 가까운 상품입니다.
showing = { $from }번째부터 { $to }번째까지 보여 드립니다.
sorted-asc = { $field } 낮은 순입니다.
sorted-desc = { $field } 높은 순입니다.
sorted-newest = 최신순입니다.

dropped = 조건을 뺐습니다: { $field }.
undone = 되돌렸습니다.
redone = 다시 실행했습니다.
undo-empty = 되돌릴 것이 없습니다.
redo-empty = 다시 실행할 것이 없습니다.
reset-done = 처음부터 시작합니다.
liked = “{ $title }”와 비슷한 것을 찾습니다.
unliked = “{ $title }”와 비슷한 것은 피합니다.
taken-as = “{ $words }”을(를) { $taken }(으)로 이해했습니다. { $other }일 수도 있습니다.
currency-taken = 이 카탈로그의 가격은 { $taken } 기준이라, { $said }로 말씀하신 금액을 { $taken }로 계산했어요.
picture-used = 보내신 사진으로 찾습니다.
no-more = 이것이 전부입니다.

nothing-fits = 모두에 맞는 상품이 없습니다.
relax = { $count ->
       *[other] “{ $constraint }” 없이: 상품 { $number }개.
    }
nothing-at-all = 조건을 하나 빼도 없습니다. 처음부터 다시 시작하는 것이 좋겠습니다.

next-more = 다음 상품은 “더 보여줘”라고 하세요.
next-narrow = { $fields }(으)로 더 좁힐 수 있습니다.
ask-which = 선호하는 것이 있나요? { $field }: { $values }?
next-like = 마음에 드는 것을 말씀하세요. 예: “두 번째와 비슷한 것”.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = 정보 없음
no-such-item = 이 페이지에 { $number }번은 없습니다.
no-comparison = 그 상품은 비교할 만한 정보가 부족해요.
need-results = 아직 보여 드린 것이 없습니다. 무엇을 찾으시나요?

hello = 안녕하세요! 무엇을 찾으시는지 편하게 말씀해 주세요.
thanks = 천만에요! 더 찾으시는 것이 있나요?
bye = 안녕히 가세요!
help = 원하는 것을 적어 주세요. 예: “{ $example }”. 이어서 좁힐 수 있습니다: 다른 색, 가격 제한, “저렴한 순”, “두 번째와 비슷한 것”, “되돌려줘”, “처음부터 다시”. 사진도 보낼 수 있습니다.
not-understood = 이해하지 못했습니다. 찾는 것을 적거나 “도움말”이라고 하세요.
off-topic = 이 카탈로그에 대해서만 도와드릴 수 있습니다. 무엇을 찾으시나요?

model-fallback = { $model }이(가) 응답하지 않습니다({ $reason }). 내장 규칙이 대신 답합니다.
picture-refused = 이 사진은 쓸 수 없습니다: { $reason }.
picture-empty = 파일이 비어 있습니다
picture-too-large = 파일이 { $megabytes }MB보다 큽니다
picture-unknown = 알려진 형식의 사진이 아닙니다
picture-too-many-pixels = 픽셀이 너무 많습니다
picture-cut-off = 사진이 잘려 있습니다
picture-damaged = 사진이 손상되었습니다
too-long = 메시지가 너무 깁니다. { $number }자 이내로 부탁드립니다.
