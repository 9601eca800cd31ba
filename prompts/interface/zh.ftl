# The words of the page; en.ftl has the same messages in English.

language-name = 中文
app-title = Vitrine
tagline = 与商品目录对话
input-placeholder = 您在找什么？
new-conversation = 新对话
undo = 撤销
redo = 重做
more = 显示更多
back = 上一页
more-like-this = 更多类似
not-this = 不要这种
details = 详情
close = 关闭
remove-filter = 去掉 { $filter }
active-filters = 筛选
clear-filters = 全部清除
results = 结果
result-count =
    { $count ->
       *[other] { $number } 件商品
    }
no-results = 没有符合的
without = 不限 { $constraint }
sort = 排序
sort-relevance = 最相关
sort-asc = { $field }：从低到高
sort-desc = { $field }：从高到低
language = 语言
upload-picture = 以图搜索
your-picture = 您的图片
thinking = 正在理解 …
searching = 正在搜索 …
answering = 正在回答 …
starters-title = 例如
conversations = 对话
settings = 设置
in-stock = 有货
out-of-stock = 缺货
price = 价格
page-error = 出错了。您的对话已保留，请再试一次。
index-missing = 还没有索引。
privacy-note = 一切都在这台机器上运行。

## Beginning

welcome-hint = 用您自己的话说，发一张图片，或从下面选一个开始。
example-color = { $kind }，{ $color }
example-under = { $price }以下的{ $kind }

## The conversation

earlier-messages = 之前的消息
edit-message = 修改消息
send = 发送
cancel = 取消
save = 保存
rename = 对话名称
delete = 删除
conversation-menu = 重命名或删除
search-conversations = 搜索对话
no-conversations = 还没有对话
feedback-answer = 这有帮助吗？
feedback-hit = 这符合您的搜索吗？

## Results

showing = 第 { $from }–{ $to } 件，共 { $total } 件
sort-newest = 最新优先
sort-oldest = 最早优先
show-all = 显示全部 { $number } 项

## Products

favorites = 收藏
favorite-add = 加入收藏
favorite-remove = 取消收藏
favorites-empty = 这里还没有内容。点商品上的心形即可收藏。
export = 下载 CSV
compare = 比较
compare-add = 加入比较
compare-remove = 移出比较
compare-full = 最多可同时比较四件商品。
similar = 相似商品
why = 为什么会出现
why-score = 与您的文字、图片或示例的匹配度：{ $percent }%
share = 打开此地址的人会看到同样的搜索：

## What it runs on

about = 关于此目录
about-source = 来源
about-products = 商品
about-encoder = 编码器
about-store = 存储
about-model = 对话模型
