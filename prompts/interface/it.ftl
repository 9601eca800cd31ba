# The words of the page; en.ftl has the same messages in English.

language-name = Italiano
app-title = Vitrine
tagline = Parla con il catalogo
input-placeholder = Cosa cerchi?
new-conversation = Nuova conversazione
undo = Annulla
redo = Ripristina
more = Mostra altri
back = Precedenti
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

## Beginning

welcome-hint = Lo dica con parole sue, invii un’immagine o cominci da una di queste.
example-color = { $kind }, { $color }
example-under = { $kind } sotto { $price }

## The conversation

earlier-messages = Messaggi precedenti
edit-message = Modifica messaggio
send = Invia
cancel = Annulla
save = Salva
rename = Nome della conversazione
delete = Elimina
conversation-menu = Rinomina o elimina
search-conversations = Cerca nelle conversazioni
no-conversations = Ancora nessuna conversazione
feedback-answer = È stato utile?
feedback-hit = Corrisponde alla sua ricerca?

## Results

showing = { $from }–{ $to } di { $total }
sort-newest = Prima i più recenti
sort-oldest = Prima i meno recenti
show-all = Mostra tutti e { $number }

## Products

favorites = Preferiti
favorite-add = Aggiungi ai preferiti
favorite-remove = Togli dai preferiti
favorites-empty = Ancora niente. Prema il cuore di un prodotto per conservarlo.
export = Scarica come CSV
compare = Confronta
compare-add = Aggiungi al confronto
compare-remove = Togli dal confronto
compare-full = Si possono confrontare al massimo quattro prodotti.
similar = Prodotti simili
why = Perché è qui
why-score = Corrispondenza con parole, immagine o esempi: { $percent } %
share = Chi apre questo indirizzo vede la stessa ricerca:

## What it runs on

about = Informazioni sul catalogo
about-source = Origine
about-products = Prodotti
about-encoder = Codificatore
about-store = Archivio
about-model = Modello di dialogo
