# The words of the page; en.ftl has the same messages in English.

language-name = Deutsch
app-title = Vitrine
tagline = Sprich mit dem Katalog
input-placeholder = Was suchst du?
new-conversation = Neue Unterhaltung
undo = Rückgängig
redo = Wiederholen
more = Mehr zeigen
back = Vorherige
more-like-this = Mehr davon
not-this = Nicht so etwas
details = Einzelheiten
close = Schließen
remove-filter = { $filter } entfernen
active-filters = Filter
clear-filters = Alle entfernen
results = Ergebnisse
result-count =
    { $count ->
        [one] { $number } Artikel
       *[other] { $number } Artikel
    }
no-results = Nichts passt
without = Ohne { $constraint }
sort = Sortieren
sort-relevance = Beste Treffer
sort-asc = { $field }: aufsteigend
sort-desc = { $field }: absteigend
language = Sprache
upload-picture = Mit Bild suchen
your-picture = Dein Bild
thinking = Ich verstehe …
searching = Ich suche …
answering = Ich antworte …
starters-title = Zum Beispiel
conversations = Unterhaltungen
settings = Einstellungen
in-stock = Auf Lager
out-of-stock = Nicht auf Lager
price = Preis
page-error = Etwas ist schiefgegangen. Deine Unterhaltung ist erhalten; bitte versuch es noch einmal.
index-missing = Es gibt noch keinen Index.
privacy-note = Alles läuft auf diesem Rechner.

## Beginning

welcome-hint = Sagen Sie es mit eigenen Worten, schicken Sie ein Bild oder beginnen Sie hiermit.
example-color = { $kind }, { $color }
example-under = { $kind } unter { $price }

## The conversation

earlier-messages = Frühere Nachrichten
edit-message = Nachricht ändern
send = Senden
cancel = Abbrechen
save = Speichern
rename = Name der Unterhaltung
delete = Löschen
conversation-menu = Umbenennen oder löschen
search-conversations = Unterhaltungen durchsuchen
no-conversations = Noch keine Unterhaltungen
feedback-answer = War das hilfreich?
feedback-hit = Passt das zu Ihrer Suche?

## Results

showing = { $from }–{ $to } von { $total }
sort-newest = Neueste zuerst
sort-oldest = Älteste zuerst
show-all = Alle { $number } zeigen

## Products

favorites = Favoriten
favorite-add = Zu den Favoriten
favorite-remove = Aus den Favoriten entfernen
favorites-empty = Noch nichts hier. Das Herz an einem Produkt behält es.
export = Als CSV herunterladen
compare = Vergleichen
compare-add = Zum Vergleich hinzufügen
compare-remove = Aus dem Vergleich entfernen
compare-full = Höchstens vier Produkte lassen sich zugleich vergleichen.
similar = Ähnliche Produkte
why = Warum das hier steht
why-score = Passt zu Worten, Bild oder Beispielen: { $percent } %
share = Wer diese Adresse öffnet, sieht dieselbe Suche:

## What it runs on

about = Über diesen Katalog
about-source = Quelle
about-products = Produkte
about-encoder = Encoder
about-store = Speicher
about-model = Sprachmodell
