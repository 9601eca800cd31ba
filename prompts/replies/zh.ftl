# 助手说的话；en.ftl 解释各条消息。

constraint-one-of = { $field }：{ $values }
constraint-none-of = { $field }：除{ $values }以外
constraint-max = { $field }：不超过 { $max }
constraint-min = { $field }：{ $min } 起
constraint-between = { $field }：{ $min } 到 { $max }
constraint-words = “{ $words }”
constraint-picture = 您的图片
field-read = { $field }（据图片）
yes = 是
no = 否

understood = 您在找：{ $constraints }。
understood-all = 没有筛选：全部商品。
found = { $count ->
       *[other] 有 { $number } 件商品符合。
    }
found-by-meaning = { $count ->
       *[other] { $number } 件商品，最相近的在前。
    }
looks-like = 看起来像：{ $values }。
looks-like-nothing = 我看不出这张图片里是什么。
nothing-alike = 这里没有类似“{ $words }”的商品；以下是最接近的。
showing = 显示第 { $from } 到第 { $to } 件。
sorted-asc = 按{ $field }从低到高排序。
sorted-desc = 按{ $field }从高到低排序。
sorted-newest = 最新的在前。

dropped = 已去掉：{ $field }。
undone = 已撤销。
redone = 已重做。
undo-empty = 没有可以撤销的。
redo-empty = 没有可以重做的。
reset-done = 重新开始。
liked = 正在找与“{ $title }”相似的商品。
unliked = 避开与“{ $title }”相似的商品。
taken-as = 我把“{ $words }”理解为{ $taken }；它也可能是{ $other }。
currency-taken = 目录中的价格以 { $taken } 计；您说的是 { $said }，我已按 { $taken } 处理。
picture-used = 用您的图片搜索。
no-more = 就这些了。

nothing-fits = 没有完全符合的商品。
relax = { $count ->
       *[other] 不限“{ $constraint }”：{ $number } 件商品。
    }
nothing-at-all = 去掉任何一个条件也没有；最好重新开始。

next-more = 说“更多”看下一页。
next-narrow = 您可以按{ $fields }继续筛选。
ask-which = 您更喜欢哪一种？{ $field }：{ $values }？
next-like = 说出您喜欢哪个，例如“像第二个”。

details = { $title } — { $values }。
compared = { $title }：{ $values }。
values-of = { $field }：{ $values }。
unknown = 未注明
no-such-item = 这一页没有第 { $number } 个。
no-comparison = 那件商品的信息不足，无法比较。
need-results = 还没有显示商品；请告诉我您在找什么。

hello = 您好！请用自己的话告诉我您在找什么。
thanks = 不客气！还要找别的吗？
bye = 再见！
help = 请描述您想要的，例如“{ $example }”。然后继续：换个颜色、价格上限、“最便宜的先”、“像第二个”、“撤销”、“重新开始”。也可以发一张图片。
not-understood = 我没有听懂。请描述您在找什么，或者说“帮助”。
off-topic = 我只能帮您找这里的商品。您在找什么？

model-fallback = { $model } 没有回答（{ $reason }）；由内置规则代为回答。
picture-refused = 这张图片不能用：{ $reason }。
picture-empty = 文件是空的
picture-too-large = 文件超过 { $megabytes } MB
picture-unknown = 文件不是已知格式的图片
picture-too-many-pixels = 像素太多
picture-cut-off = 图片不完整
picture-damaged = 图片已损坏
too-long = 消息太长；请不要超过 { $number } 个字。
