# アシスタントの言葉。各メッセージは en.ftl に説明がある。

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: { $values }以外
constraint-max = { $field }: { $max }まで
constraint-min = { $field }: { $min }から
constraint-between = { $field }: { $min }～{ $max }
constraint-words = 「{ $words }」
constraint-picture = お送りの写真
field-read = { $field }（画像から）
yes = はい
no = いいえ

understood = 検索条件: { $constraints }。
understood-all = 条件なし: カタログ全体。
found = { $count ->
       *[other] { $number }点の商品が見つかりました。
    }
found-by-meaning = { $count ->
       *[other] { $number }点の商品、近いものから順に。
    }
looks-like = これは{ $values }のようです。
looks-like-nothing = この画像に何が写っているかわかりません。
nothing-alike = 「{ $words }」に似たものはありません。最も近いものを表示します。
showing = { $from }～{ $to }番目を表示しています。
sorted-asc = { $field }の低い順です。
sorted-desc = { $field }の高い順です。
sorted-newest = 新しい順です。

dropped = { $field }の条件を外しました。
undone = 元に戻しました。
redone = やり直しました。
undo-empty = 元に戻すものがありません。
redo-empty = やり直すものがありません。
reset-done = 最初から始めます。
liked = 「{ $title }」に似たものを探します。
unliked = 「{ $title }」に似たものを避けます。
taken-as = 「{ $words }」は{ $taken }と解釈しました。{ $other }の意味かもしれません。
currency-taken = このカタログの価格は{ $taken }です。{ $said }の金額は{ $taken }として扱いました。
picture-used = お送りの写真で探します。
no-more = これで全部です。

nothing-fits = すべてに合う商品はありません。
relax = { $count ->
       *[other] 「{ $constraint }」なしなら{ $number }点。
    }
nothing-at-all = 条件を一つ外しても見つかりません。最初からやり直すのがよさそうです。

next-more = 続きは「もっと」とどうぞ。
next-narrow = { $fields }でさらに絞り込めます。
ask-which = ご希望はありますか。{ $field }：{ $values }？
next-like = 気に入ったものを教えてください。例:「二番目みたいな」。

details = { $title } — { $values }。
compared = { $title }: { $values }。
values-of = { $field }: { $values }。
unknown = 記載なし
no-such-item = このページに{ $number }番はありません。
no-comparison = その商品には比べられる情報がありません。
need-results = まだ何も表示していません。何をお探しですか。

hello = こんにちは！お探しのものを自由な言葉で教えてください。
thanks = どういたしまして！ほかにもお探しですか。
bye = またどうぞ！
help = 欲しいものを書いてください。例:「{ $example }」。続けて絞り込めます: 別の色、値段の上限、「安い順」、「二番目みたいな」、「元に戻して」、「最初から」。写真も送れます。
not-understood = わかりませんでした。お探しのものを書くか、「ヘルプ」とどうぞ。
off-topic = このカタログのことだけお手伝いできます。何をお探しですか。

model-fallback = { $model }が応答しません（{ $reason }）。内蔵のルールが代わりに答えます。
picture-refused = この写真は使えません: { $reason }。
picture-empty = ファイルが空です
picture-too-large = ファイルが { $megabytes } MB を超えています
picture-unknown = 対応している形式の画像ではありません
picture-too-many-pixels = 画素数が多すぎます
picture-cut-off = 画像が途中で切れています
picture-damaged = 画像が壊れています
too-long = メッセージが長すぎます。{ $number }文字以内でお願いします。
