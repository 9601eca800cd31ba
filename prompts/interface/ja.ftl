# The words of the page; en.ftl has the same messages in English.

language-name = 日本語
app-title = Vitrine
tagline = カタログと話す
input-placeholder = 何をお探しですか？
new-conversation = 新しい会話
undo = 元に戻す
redo = やり直す
more = もっと見る
back = 前へ
more-like-this = 似たもの
not-this = これ以外
details = 詳細
close = 閉じる
remove-filter = { $filter }を外す
active-filters = 条件
clear-filters = すべて外す
results = 結果
result-count =
    { $count ->
       *[other] { $number }点
    }
no-results = 見つかりません
without = { $constraint }なし
sort = 並べ替え
sort-relevance = 関連順
sort-asc = { $field }の低い順
sort-desc = { $field }の高い順
language = 言語
upload-picture = 写真で探す
take-photo = 写真を撮る
your-picture = お送りの写真
thinking = 理解しています …
searching = 探しています …
answering = 答えています …
conversations = 会話
settings = 設定
out-of-stock = 在庫なし
price = 価格
page-error = 問題が起きました。会話は残っています。もう一度お試しください。
privacy-note = すべてこのマシンで動きます。

## Beginning

welcome-hint = 自分の言葉で書くか、画像を送るか、次のどれかから始めてください。
example-color = { $kind }、{ $color }
example-under = { $price }以下の{ $kind }

## The conversation

earlier-messages = 以前のメッセージ
edit-message = メッセージを編集
send = 送信
cancel = キャンセル
save = 保存
rename = 会話の名前
delete = 削除
conversation-menu = 名前の変更・削除
search-conversations = 会話を検索
no-conversations = 会話はまだありません
feedback-answer = 役に立ちましたか？
feedback-hit = 検索に合っていますか？

## Results

showing = { $total }件中 { $from }～{ $to }件
alike = 似た商品 +{ $number }
sort-newest = 新しい順
sort-oldest = 古い順
show-all = すべて表示（{ $number }）
range-least = { $field }：下限
range-most = { $field }：上限

## Products

favorites = お気に入り
favorite-add = お気に入りに追加
favorite-remove = お気に入りから外す
favorites-empty = まだ何もありません。商品のハートを押すとここに残ります。
export = CSVでダウンロード
compare = 比較
compare-add = 比較に追加
compare-remove = 比較から外す
compare-full = 一度に比較できるのは4点までです。
similar = 似ている商品
why = 表示された理由
why-score = 言葉・画像・例との一致度：{ $percent }%
why-shares = 選ばれた根拠
why-looks = 見た目が言葉に合っています
why-words = 説明文が言葉に合っています
why-picture = あなたの画像に似ています
why-examples = 気に入った商品に似ています
share = このアドレスを開くと同じ検索が表示されます：

## What it runs on

about = 動作環境
about-source = データ元
about-products = 商品
about-encoder = エンコーダー
about-store = ストア
about-model = 会話モデル
about-catalog = カタログ
about-parts = 構成と設定
about-part = 構成
about-now = 使用中
about-instead = ほかの選択肢
about-setting = 設定
about-encoder-instead = clip、または名前かフォルダーで指定した CLIP・SigLIP モデル
about-store-instead = Qdrant サーバーまたはクラスター
about-model-instead = LangChain が対応する任意のチャットモデル
about-quality = エンコーダー { $encoder } の実測品質
about-quality-hint = データセットごとの正答率（エンコーダーの各言語）。
about-set = データセット
about-mean = 平均
about-lowest = 最も低い言語
about-abstention = 似たものがないと言うとき、{ $precision } は正しく、実際にないもののうち { $recall } についてそう言います。

## Views

back-to-chat = 会話に戻る

## Catalogs

catalogs = カタログ
catalog-read = カタログを読み込む
catalog-upload = お使いの端末のファイル
catalog-upload-button = ファイルを選ぶ
catalog-path = またはこのマシン上のパス
catalog-name = カタログの名前
catalog-updates = 同じ名前のカタログがあります。内容を更新します。
catalog-prune = ファイルにもうない商品を削除する
catalog-read-pictures = ファイルにない色と種類を画像から読み取る
catalog-index = 読み込む
catalog-shelf = あるカタログ
catalog-in-use = 使用中
catalog-show = これを使う
catalog-talk = このカタログと話す
catalog-another = 別のカタログを読み込む
column = 列
columns-hint = 各列がどう解釈されたかを確かめ、違っていれば直してください。
columns-leave-out = 使わない列
columns-needed = タイトル、説明、画像のいずれかが入っている列を選んでください。
columns-none = 列なし
columns-taken-as = 解釈
columns-examples = 内容
columns-whole = ファイルは { $number } 行です。
columns-looked = 最初の { $number } 行から判断しました。
columns-skipped = そのうち { $number } 行は使えないため飛ばします。
role-id = 商品番号
role-title = タイトル
role-description = 説明
role-image = 画像
role-price = 価格
role-sale-price = セール価格
role-list-price = 定価
role-currency = 通貨
role-group = バリエーションをまとめる
kind-keyword = 選択肢
kind-number = 数値
kind-price = 価格
kind-boolean = はい・いいえ
kind-date = 日付
kind-text = 文章
kind-unused = 使わない
indexing-start = 開始しています …
indexing-read = 読んだ行: { $done }
indexing-pictures = 読んだ画像: { $done } / { $total }
indexing-index = { $total } 行中 { $done } 行。
indexing-finish = まもなく完了 …
indexing-rate = 毎秒 { $rate } 行、残り約 { $left }。
indexing-meanwhile = その間も、今のカタログとの会話は続けられます。
indexing-canceled = 中止しました。済んだ分は残り、次回はそこから続きます。
indexing-failed = カタログを読み込めませんでした。
report-new = 新規
report-updated = 更新
report-unchanged = 変更なし
report-removed = 削除
report-vanished = ファイルにない
report-skipped = 飛ばした行
report-without-picture = 画像なし
report-lost-pictures = 使えなかった画像
report-row = 行
report-reason = 理由
reason-repeated = この番号はすでに出ています
reason-unnumbered = 番号がありません
reason-bare = 画像も文章もありません
reason-absent = 画像ファイルがありません
reason-format = 既知の形式の画像ではありません
reason-damaged = 画像が壊れています
report-download = レポートをダウンロード
