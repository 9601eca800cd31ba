# The words of the page; en.ftl has the same messages in English.

language-name = 中文
app-title = Vitrine
tagline = 与商品目录对话
input-placeholder = 您在找什么？
new-conversation = 新对话
undo = 撤销
redo = 重做
more = 显示更多
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
