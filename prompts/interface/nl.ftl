# The words of the page; en.ftl has the same messages in English.

language-name = Nederlands
app-title = Vitrine
tagline = Praat met de catalogus
input-placeholder = Wat zoek je?
new-conversation = Nieuw gesprek
undo = Ongedaan maken
redo = Opnieuw
more = Meer tonen
back = Vorige
more-like-this = Meer zoals dit
not-this = Niet zoals dit
details = Details
close = Sluiten
remove-filter = { $filter } verwijderen
active-filters = Filters
clear-filters = Alles wissen
results = Resultaten
result-count =
    { $count ->
        [one] { $number } product
       *[other] { $number } producten
    }
no-results = Niets past
without = Zonder { $constraint }
sort = Sorteren
sort-relevance = Beste resultaten
sort-asc = { $field }: oplopend
sort-desc = { $field }: aflopend
language = Taal
upload-picture = Zoeken met foto
take-photo = Foto maken
your-picture = Je foto
thinking = Begrijpen …
searching = Zoeken …
answering = Antwoorden …
conversations = Gesprekken
settings = Instellingen
out-of-stock = Uitverkocht
price = Prijs
page-error = Er ging iets mis. Je gesprek is bewaard; probeer het opnieuw.
privacy-note = Alles draait op deze computer.

## Beginning

welcome-hint = Zeg het in uw eigen woorden, stuur een foto, of begin met een van deze.
example-color = { $kind }, { $color }
example-under = { $kind } onder { $price }

## The conversation

earlier-messages = Eerdere berichten
edit-message = Bericht wijzigen
send = Versturen
cancel = Annuleren
save = Opslaan
rename = Naam van het gesprek
delete = Verwijderen
conversation-menu = Hernoemen of verwijderen
search-conversations = Gesprekken doorzoeken
no-conversations = Nog geen gesprekken
feedback-answer = Was dit nuttig?
feedback-hit = Past dit bij uw zoekopdracht?

## Results

showing = { $from }–{ $to } van { $total }
alike = +{ $number } bijna gelijk
sort-newest = Nieuwste eerst
sort-oldest = Oudste eerst
show-all = Alle { $number } tonen
range-least = { $field }: minimum
range-most = { $field }: maximum

## Products

favorites = Favorieten
favorite-add = Aan favorieten toevoegen
favorite-remove = Uit favorieten verwijderen
favorites-empty = Nog niets hier. Druk op het hart bij een product om het te bewaren.
export = Downloaden als CSV
compare = Vergelijken
compare-add = Aan vergelijking toevoegen
compare-remove = Uit vergelijking verwijderen
compare-full = Er kunnen hoogstens vier producten tegelijk worden vergeleken.
similar = Vergelijkbare producten
why = Waarom dit hier staat
why-score = Overeenkomst met woorden, foto of voorbeelden: { $percent }%
why-shares = Wat ervoor spreekt
why-looks = Het ziet eruit zoals je zegt
why-words = De tekst zegt wat jij zegt
why-picture = Het lijkt op je foto
why-examples = Het lijkt op wat je mooi vond
share = Wie dit adres opent, ziet dezelfde zoekopdracht:

## What it runs on

about = Waar het op draait
about-source = Bron
about-products = Producten
about-encoder = Encoder
about-store = Opslag
about-model = Taalmodel
about-catalog = De catalogus
about-parts = Onderdelen en instellingen
about-part = Onderdeel
about-now = In gebruik
about-instead = Kan zijn
about-setting = Instelling
about-encoder-instead = clip, of elk CLIP- of SigLIP-model op naam of map
about-store-instead = Een Qdrant-server of -cluster
about-model-instead = Elk chatmodel dat LangChain kent
about-quality = Gemeten kwaliteit van de encoder { $encoder }
about-quality-hint = Aandeel juiste antwoorden per dataset, over de talen van de encoder.
about-set = Dataset
about-mean = Gemiddeld
about-lowest = Zwakste taal
about-abstention = Zegt hij dat niets erop lijkt, dan klopt dat in { $precision } van de gevallen; hij zegt het bij { $recall } van wat er niet is.

## Views

back-to-chat = Terug naar het gesprek

## Catalogs

catalogs = Catalogi
catalog-read = Een catalogus inlezen
catalog-upload = Een bestand van je apparaat
catalog-upload-button = Bestand kiezen
catalog-path = Of een pad op deze machine
catalog-name = Naam van de catalogus
catalog-updates = Er is al een catalogus met deze naam; die wordt bijgewerkt.
catalog-prune = Producten verwijderen die niet meer in het bestand staan
catalog-read-pictures = Kleuren en soorten uit de foto’s lezen waar het bestand ze niet noemt
catalog-index = Inlezen
catalog-shelf = Catalogi hier
catalog-in-use = In gebruik
catalog-show = Deze gebruiken
catalog-talk = Met deze catalogus praten
catalog-another = Een andere catalogus inlezen
column = Kolom
columns-hint = Kijk waarvoor elke kolom wordt gehouden en verbeter wat niet klopt.
columns-leave-out = Weg te laten kolommen
columns-needed = Kies de kolom met de titel, de beschrijving of de foto.
columns-none = Geen kolom
columns-taken-as = Geldt als
columns-examples = Bevat
columns-whole =
    { $count ->
        [one] Het bestand heeft { $number } rij.
       *[other] Het bestand heeft { $number } rijen.
    }
columns-looked =
    { $count ->
        [one] Beoordeeld naar de eerste rij.
       *[other] Beoordeeld naar de eerste { $number } rijen.
    }
columns-skipped =
    { $count ->
        [one] { $number } daarvan is onbruikbaar en wordt overgeslagen.
       *[other] { $number } daarvan zijn onbruikbaar en worden overgeslagen.
    }
role-id = Artikelnummer
role-title = Titel
role-description = Beschrijving
role-image = Foto
role-price = Prijs
role-sale-price = Actieprijs
role-list-price = Adviesprijs
role-currency = Valuta
role-group = Verbindt varianten
kind-keyword = Keuzes
kind-number = Getal
kind-price = Prijs
kind-boolean = Ja of nee
kind-date = Datum
kind-text = Tekst
kind-unused = Niet gebruikt
indexing-start = Begint …
indexing-read = Gelezen rijen: { $done }
indexing-pictures = Foto’s gelezen: { $done } van { $total }
indexing-index = { $done } van { $total } rijen.
indexing-finish = Bijna klaar …
indexing-rate = { $rate } per seconde, nog ongeveer { $left }.
indexing-meanwhile = Intussen kan iedereen met de huidige catalogus blijven praten.
indexing-canceled = Geannuleerd. Wat klaar is blijft bewaard; de volgende keer gaat het daar verder.
indexing-failed = De catalogus kon niet worden ingelezen.
report-new = Nieuw
report-updated = Gewijzigd
report-unchanged = Ongewijzigd
report-removed = Verwijderd
report-vanished = Niet meer in het bestand
report-skipped = Overgeslagen
report-without-picture = Zonder foto
report-lost-pictures = Foto’s overgeslagen
report-row = Rij
report-reason = Reden
reason-repeated = Dit nummer komt al eerder voor
reason-unnumbered = Het nummer ontbreekt
reason-bare = Geen foto en geen tekst
reason-absent = Het fotobestand bestaat niet
reason-format = Geen foto in een bekend formaat
reason-damaged = De foto is beschadigd
report-download = Verslag downloaden
