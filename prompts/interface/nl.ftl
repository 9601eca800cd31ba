# The words of the page; en.ftl has the same messages in English.

language-name = Nederlands
app-title = Vitrine
tagline = Praat met de catalogus
input-placeholder = Wat zoek je?
new-conversation = Nieuw gesprek
undo = Ongedaan maken
redo = Opnieuw
more = Meer tonen
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
