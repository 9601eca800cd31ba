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
your-picture = お送りの写真
thinking = 理解しています …
searching = 探しています …
answering = 答えています …
starters-title = たとえば
conversations = 会話
settings = 設定
in-stock = 在庫あり
out-of-stock = 在庫なし
price = 価格
page-error = 問題が起きました。会話は残っています。もう一度お試しください。
index-missing = まだ索引がありません。
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
sort-newest = 新しい順
sort-oldest = 古い順
show-all = すべて表示（{ $number }）

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
share = このアドレスを開くと同じ検索が表示されます：

## What it runs on

about = このカタログについて
about-source = データ元
about-products = 商品
about-encoder = エンコーダー
about-store = ストア
about-model = 会話モデル
