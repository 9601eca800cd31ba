# Was der Assistent sagt; en.ftl erklärt die Meldungen.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: nicht { $values }
constraint-max = { $field }: bis { $max }
constraint-min = { $field }: ab { $min }
constraint-between = { $field }: { $min } bis { $max }
constraint-words = „{ $words }“
constraint-picture = dein Bild
field-read = { $field } (aus dem Bild)
yes = ja
no = nein

understood = Deine Suche: { $constraints }.
understood-all = Keine Filter: der ganze Katalog.
found =
    { $count ->
        [one] { $number } Artikel passt.
       *[other] { $number } Artikel passen.
    }
found-by-meaning =
    { $count ->
        [one] { $number } Artikel, nach Ähnlichkeit sortiert.
       *[other] { $number } Artikel, die besten Treffer zuerst.
    }
looks-like = Das sieht aus wie { $values }.
looks-like-nothing = Ich kann nicht erkennen, was auf dem Bild ist.
nothing-alike = Nichts hier sieht nach „{ $words }“ aus; das hier kommt am nächsten.
showing = Gezeigt werden { $from } bis { $to }.
sorted-asc = Sortiert nach { $field }, niedrigste zuerst.
sorted-desc = Sortiert nach { $field }, höchste zuerst.
sorted-newest = Neueste zuerst.

dropped = Entfernt: { $field }.
undone = Rückgängig gemacht.
redone = Wiederhergestellt.
undo-empty = Es gibt nichts rückgängig zu machen.
redo-empty = Es gibt nichts wiederherzustellen.
reset-done = Wir fangen neu an.
liked = Ich suche Ähnliches wie „{ $title }“.
unliked = Ich meide Ähnliches wie „{ $title }“.
taken-as = „{ $words }“ habe ich als { $taken } verstanden; es kann auch { $other } heißen.
currency-taken = Die Preise im Katalog sind in { $taken }; deinen Betrag (Währung: { $said }) habe ich als { $taken } genommen.
picture-used = Suche mit deinem Bild.
no-more = Das sind alle.

nothing-fits = Nichts passt auf alles zugleich.
relax =
    { $count ->
        [one] Ohne „{ $constraint }“: { $number } Artikel.
       *[other] Ohne „{ $constraint }“: { $number } Artikel.
    }
nothing-at-all = Auch ohne einen der Wünsche passt nichts; fang am besten neu an.

next-more = Sag „mehr“ für die nächsten.
next-narrow = Du kannst weiter eingrenzen: { $fields }.
ask-which = Was wäre dir lieber? { $field }: { $values }?
next-like = Sag, was dir gefällt, zum Beispiel „wie der zweite“.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = nicht angegeben
no-such-item = Nummer { $number } gibt es auf dieser Seite nicht.
no-comparison = Zu diesem Artikel ist zu wenig bekannt, um danach zu vergleichen.
need-results = Noch wird nichts gezeigt; sag mir, was du suchst.

hello = Hallo! Sag mir einfach, was du suchst.
thanks = Gern geschehen! Suchen wir noch etwas anderes?
bye = Auf Wiedersehen, bis bald!
help = Beschreib, was du möchtest, zum Beispiel „{ $example }“. Dann verfeinere: eine andere Farbe, eine Preisgrenze, „günstigste zuerst“, „wie der zweite“, „rückgängig“, „von vorne“. Du kannst auch ein Bild schicken.
not-understood = Das habe ich nicht verstanden. Beschreib, was du suchst, oder sag „Hilfe“.
off-topic = Ich kann nur bei diesem Katalog helfen. Was suchst du?

model-fallback = { $model } antwortet nicht ({ $reason }); die eingebauten Regeln antworten stattdessen.
picture-refused = Dieses Bild lässt sich nicht verwenden: { $reason }.
picture-empty = die Datei ist leer
picture-too-large = die Datei ist größer als { $megabytes } MB
picture-unknown = die Datei ist kein Bild in einem bekannten Format
picture-too-many-pixels = es hat zu viele Bildpunkte
picture-cut-off = es ist abgeschnitten
picture-damaged = es ist beschädigt
too-long = Die Nachricht ist zu lang; bitte höchstens { $number } Zeichen.
