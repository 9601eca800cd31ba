# The words of the page; en.ftl has the same messages in English.

language-name = Italiano
app-title = Vitrine
tagline = Parla con il catalogo
input-placeholder = Cosa cerchi?
new-conversation = Nuova conversazione
undo = Annulla
redo = Ripristina
more = Mostra altri
more-like-this = Altri così
not-this = Non così
details = Dettagli
close = Chiudi
remove-filter = Togli { $filter }
active-filters = Filtri
clear-filters = Togli tutti
results = Risultati
result-count =
    { $count ->
        [one] { $number } prodotto
        [many] { $number } di prodotti
       *[other] { $number } prodotti
    }
no-results = Niente corrisponde
without = Senza { $constraint }
sort = Ordina
sort-relevance = Più pertinenti
sort-asc = { $field }: crescente
sort-desc = { $field }: decrescente
language = Lingua
upload-picture = Cerca con immagine
your-picture = La tua immagine
thinking = Sto capendo …
searching = Cerco …
answering = Rispondo …
starters-title = Per esempio
conversations = Conversazioni
settings = Impostazioni
in-stock = Disponibile
out-of-stock = Esaurito
price = Prezzo
page-error = Qualcosa è andato storto. La conversazione è conservata; riprova.
index-missing = Non c'è ancora un indice.
privacy-note = Tutto gira su questo computer.
