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
take-photo = 拍照
your-picture = 您的图片
thinking = 正在理解 …
searching = 正在搜索 …
answering = 正在回答 …
conversations = 对话
settings = 设置
out-of-stock = 缺货
price = 价格
page-error = 出错了。您的对话已保留，请再试一次。
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
alike = +{ $number } 件相似
sort-newest = 最新优先
sort-oldest = 最早优先
show-all = 显示全部 { $number } 项
range-least = { $field }：最低
range-most = { $field }：最高

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
why-shares = 推荐依据
why-looks = 外观符合您的描述
why-words = 文字符合您的描述
why-picture = 与您的图片相似
why-examples = 与您喜欢的商品相似
share = 打开此地址的人会看到同样的搜索：

## What it runs on

about = 运行环境
about-source = 来源
about-products = 商品
about-encoder = 编码器
about-store = 存储
about-model = 对话模型
about-catalog = 目录
about-parts = 组成与设置
about-part = 组成
about-now = 当前
about-instead = 可换成
about-setting = 设置
about-encoder-instead = clip，或按名称或文件夹指定的任何 CLIP 或 SigLIP 模型
about-store-instead = Qdrant 服务器或集群
about-model-instead = LangChain 支持的任何对话模型
about-quality = 编码器 { $encoder } 的实测质量
about-quality-hint = 各数据集上的正确率，涵盖编码器的各种语言。
about-set = 数据集
about-mean = 平均
about-lowest = 最低的语言
about-abstention = 当它表示没有相似商品时，{ $precision } 的情况是对的；对于没有的东西，它会在 { $recall } 的情况下这样说。

## Views

back-to-chat = 返回对话

## Catalogs

catalogs = 目录
catalog-read = 导入目录
catalog-upload = 从您的设备选择文件
catalog-upload-button = 选择文件
catalog-path = 或本机上的路径
catalog-name = 目录名称
catalog-updates = 已有同名目录，将对其更新。
catalog-prune = 移除文件中已没有的商品
catalog-read-pictures = 文件未注明颜色和种类时，从图片中读取
catalog-index = 导入
catalog-shelf = 现有目录
catalog-in-use = 使用中
catalog-show = 使用此目录
catalog-talk = 与此目录对话
catalog-another = 导入另一个目录
column = 列
columns-hint = 查看每一列被识别成什么，不对的地方请更正。
columns-leave-out = 不使用的列
columns-needed = 请选择包含标题、描述或图片的列。
columns-none = 无
columns-taken-as = 识别为
columns-examples = 内容
columns-whole = 文件共有 { $number } 行。
columns-looked = 根据前 { $number } 行判断。
columns-skipped = 其中 { $number } 行无法使用，将跳过。
role-id = 商品编号
role-title = 标题
role-description = 描述
role-image = 图片
role-price = 价格
role-sale-price = 促销价
role-list-price = 原价
role-currency = 货币
role-group = 合并款式
kind-keyword = 选项
kind-number = 数字
kind-price = 价格
kind-boolean = 是或否
kind-date = 日期
kind-text = 文本
kind-unused = 未使用
indexing-start = 正在开始…
indexing-read = 已读取行数：{ $done }
indexing-pictures = 已读取图片：{ $done } / { $total }
indexing-index = 共 { $total } 行，已完成 { $done } 行。
indexing-finish = 即将完成…
indexing-rate = 每秒 { $rate } 行，约剩 { $left }。
indexing-meanwhile = 在此期间，所有人都可以继续与当前目录对话。
indexing-canceled = 已取消。已完成的部分会保留，下次从那里继续。
indexing-failed = 无法导入该目录。
report-new = 新增
report-updated = 更新
report-unchanged = 未变
report-removed = 移除
report-vanished = 文件中已没有
report-skipped = 跳过
report-without-picture = 无图片
report-lost-pictures = 未用的图片
report-row = 行
report-reason = 原因
reason-repeated = 此编号前面已出现
reason-unnumbered = 缺少编号
reason-bare = 既无图片也无文字
reason-absent = 图片文件不存在
reason-format = 不是已知格式的图片
reason-damaged = 图片已损坏
report-download = 下载报告
