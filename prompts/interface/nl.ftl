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
your-picture = Je foto
thinking = Begrijpen …
searching = Zoeken …
answering = Antwoorden …
starters-title = Bijvoorbeeld
conversations = Gesprekken
settings = Instellingen
in-stock = Op voorraad
out-of-stock = Uitverkocht
price = Prijs
page-error = Er ging iets mis. Je gesprek is bewaard; probeer het opnieuw.
index-missing = Er is nog geen index.
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
sort-newest = Nieuwste eerst
sort-oldest = Oudste eerst
show-all = Alle { $number } tonen

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
share = Wie dit adres opent, ziet dezelfde zoekopdracht:

## What it runs on

about = Over deze catalogus
about-source = Bron
about-products = Producten
about-encoder = Encoder
about-store = Opslag
about-model = Taalmodel
