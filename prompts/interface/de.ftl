# The words of the page; en.ftl has the same messages in English.

language-name = Deutsch
app-title = Vitrine
tagline = Sprich mit dem Katalog
input-placeholder = Was suchst du?
new-conversation = Neue Unterhaltung
undo = Rückgängig
redo = Wiederholen
more = Mehr zeigen
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
