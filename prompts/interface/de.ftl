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
take-photo = Foto aufnehmen
your-picture = Dein Bild
thinking = Ich verstehe …
searching = Ich suche …
answering = Ich antworte …
conversations = Unterhaltungen
settings = Einstellungen
out-of-stock = Nicht auf Lager
price = Preis
page-error = Etwas ist schiefgegangen. Deine Unterhaltung ist erhalten; bitte versuch es noch einmal.
privacy-note = Alles läuft auf diesem Rechner.

## Beginning

welcome-hint = Sag es mit eigenen Worten, schick ein Bild oder beginne hiermit.
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
feedback-hit = Passt das zu deiner Suche?

## Results

showing = { $from }–{ $to } von { $total }
alike =
    { $count ->
        [one] +{ $number } gleichartiges
       *[other] +{ $number } gleichartige
    }
sort-newest = Neueste zuerst
sort-oldest = Älteste zuerst
show-all = Alle { $number } zeigen
range-least = { $field }: Minimum
range-most = { $field }: Maximum

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
why-shares = Was dafür spricht
why-looks = Es sieht so aus, wie du sagst
why-words = Sein Text sagt, was du sagst
why-picture = Es ähnelt deinem Bild
why-examples = Es ähnelt dem, was dir gefällt
share = Wer diese Adresse öffnet, sieht dieselbe Suche:

## What it runs on

about = Womit es läuft
about-source = Quelle
about-products = Produkte
about-encoder = Encoder
about-store = Speicher
about-model = Sprachmodell
about-catalog = Der Katalog
about-parts = Teile und Einstellungen
about-part = Teil
about-now = In Gebrauch
about-instead = Möglich ist
about-setting = Einstellung
about-encoder-instead = clip oder jedes CLIP- oder SigLIP-Modell, nach Name oder Ordner
about-store-instead = Ein Qdrant-Server oder -Cluster
about-model-instead = Jedes Sprachmodell, das LangChain kennt
about-quality = Gemessene Güte des Encoders { $encoder }
about-quality-hint = Anteil richtiger Antworten je Datensatz, über die Sprachen des Encoders.
about-set = Datensatz
about-mean = Mittel
about-lowest = Schwächste Sprache
about-abstention = Sagt er, dass nichts ähnlich ist, so stimmt das in { $precision } der Fälle; er sagt es bei { $recall } dessen, was nicht da ist.

## Views

back-to-chat = Zurück zum Gespräch

## Catalogs

catalogs = Kataloge
catalog-read = Einen Katalog einlesen
catalog-upload = Eine Datei von deinem Gerät
catalog-upload-button = Datei wählen
catalog-path = Oder ein Pfad auf diesem Rechner
catalog-name = Name des Katalogs
catalog-updates = Einen Katalog dieses Namens gibt es schon; er wird auf den neuen Stand gebracht.
catalog-prune = Produkte entfernen, die nicht mehr in der Datei stehen
catalog-read-pictures = Farben und Arten aus den Bildern lesen, wo die Datei sie nicht nennt
catalog-index = Einlesen
catalog-shelf = Vorhandene Kataloge
catalog-in-use = In Gebrauch
catalog-show = Diesen verwenden
catalog-talk = Mit diesem Katalog sprechen
catalog-another = Einen anderen Katalog einlesen
column = Spalte
columns-hint = Sieh nach, wofür jede Spalte gehalten wird, und berichtige, was nicht stimmt.
columns-leave-out = Wegzulassende Spalten
columns-needed = Wähle die Spalte, in der Titel, Beschreibung oder Bild steht.
columns-none = Keine Spalte
columns-taken-as = Gilt als
columns-examples = Enthält
columns-whole =
    { $count ->
        [one] Die Datei hat { $number } Zeile.
       *[other] Die Datei hat { $number } Zeilen.
    }
columns-looked =
    { $count ->
        [one] Beurteilt nach der ersten Zeile.
       *[other] Beurteilt nach den ersten { $number } Zeilen.
    }
columns-skipped =
    { $count ->
        [one] { $number } davon ist unbrauchbar und wird übergangen.
       *[other] { $number } davon sind unbrauchbar und werden übergangen.
    }
role-id = Artikelnummer
role-title = Titel
role-description = Beschreibung
role-image = Bild
role-price = Preis
role-sale-price = Aktionspreis
role-list-price = Listenpreis
role-currency = Währung
role-group = Verbindet Varianten
kind-keyword = Auswahl
kind-number = Zahl
kind-price = Preis
kind-boolean = Ja oder nein
kind-date = Datum
kind-text = Text
kind-unused = Nicht verwendet
indexing-start = Es geht los …
indexing-read = Gelesene Zeilen: { $done }
indexing-pictures = Bilder gelesen: { $done } von { $total }
indexing-index = { $done } von { $total } Zeilen.
indexing-finish = Gleich fertig …
indexing-rate = { $rate } je Sekunde, noch etwa { $left }.
indexing-meanwhile = Mit dem bisherigen Katalog kann währenddessen weiter gesprochen werden.
indexing-canceled = Abgebrochen. Was getan ist, bleibt; beim nächsten Mal geht es dort weiter.
indexing-failed = Der Katalog konnte nicht eingelesen werden.
report-new = Neu
report-updated = Geändert
report-unchanged = Unverändert
report-removed = Entfernt
report-vanished = Nicht mehr in der Datei
report-skipped = Übergangen
report-without-picture = Ohne Bild
report-lost-pictures = Bilder ausgelassen
report-row = Zeile
report-reason = Grund
reason-repeated = Diese Nummer kommt schon vor
reason-unnumbered = Die Nummer fehlt
reason-bare = Weder Bild noch Text
reason-absent = Die Bilddatei gibt es nicht
reason-format = Kein Bild in einem bekannten Format
reason-damaged = Das Bild ist beschädigt
report-download = Bericht herunterladen
