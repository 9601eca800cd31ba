# The words of the page; en.ftl has the same messages in English.

language-name = 日本語
app-title = Vitrine
tagline = カタログと話す
input-placeholder = 何をお探しですか？
new-conversation = 新しい会話
undo = 元に戻す
redo = やり直す
more = もっと見る
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
