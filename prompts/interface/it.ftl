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
take-photo = Scatta una foto
your-picture = La tua immagine
thinking = Sto capendo …
searching = Cerco …
answering = Rispondo …
conversations = Conversazioni
settings = Impostazioni
out-of-stock = Esaurito
price = Prezzo
page-error = Qualcosa è andato storto. La conversazione è conservata; riprova.
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
alike =
    { $count ->
        [one] +{ $number } simile
       *[other] +{ $number } simili
    }
sort-newest = Prima i più recenti
sort-oldest = Prima i meno recenti
show-all = Mostra tutti e { $number }
range-least = { $field }: minimo
range-most = { $field }: massimo

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
why-shares = Che cosa parla a favore
why-looks = L’aspetto corrisponde alle parole
why-words = Il testo corrisponde alle parole
why-picture = Somiglia all’immagine
why-examples = Somiglia a ciò che è piaciuto
share = Chi apre questo indirizzo vede la stessa ricerca:

## What it runs on

about = Con che cosa funziona
about-source = Origine
about-products = Prodotti
about-encoder = Codificatore
about-store = Archivio
about-model = Modello di dialogo
about-catalog = Il catalogo
about-parts = Parti e impostazioni
about-part = Parte
about-now = In uso
about-instead = Può essere
about-setting = Impostazione
about-encoder-instead = clip, o qualsiasi modello CLIP o SigLIP per nome o cartella
about-store-instead = Un server o cluster Qdrant
about-model-instead = Qualsiasi modello di chat che LangChain conosce
about-quality = Qualità misurata dell’encoder { $encoder }
about-quality-hint = Quota di risposte giuste per insieme di dati, sulle lingue dell’encoder.
about-set = Insieme di dati
about-mean = Media
about-lowest = Lingua più debole
about-abstention = Quando dice che nulla somiglia, è vero nel { $precision } dei casi; lo dice del { $recall } di ciò che non c’è.

## Views

back-to-chat = Torna alla conversazione

## Catalogs

catalogs = Cataloghi
catalog-read = Carica un catalogo
catalog-upload = Un file dal tuo dispositivo
catalog-upload-button = Scegli un file
catalog-path = Oppure un percorso su questa macchina
catalog-name = Nome del catalogo
catalog-updates = Esiste già un catalogo con questo nome; verrà aggiornato.
catalog-prune = Rimuovi i prodotti che non sono più nel file
catalog-read-pictures = Leggere colori e tipi dalle immagini dove il file non li indica
catalog-index = Carica
catalog-shelf = Cataloghi presenti
catalog-in-use = In uso
catalog-show = Usa questo
catalog-talk = Parla con questo catalogo
catalog-another = Carica un altro catalogo
column = Colonna
columns-hint = Guarda come viene intesa ogni colonna e correggi ciò che non va.
columns-leave-out = Colonne da tralasciare
columns-needed = Scegli la colonna che contiene il titolo, la descrizione o l’immagine.
columns-none = Nessuna colonna
columns-taken-as = Intesa come
columns-examples = Contiene
columns-whole =
    { $count ->
        [one] Il file ha { $number } riga.
       *[other] Il file ha { $number } righe.
    }
columns-looked =
    { $count ->
        [one] Giudicato dalla prima riga.
       *[other] Giudicato dalle prime { $number } righe.
    }
columns-skipped =
    { $count ->
        [one] { $number } non è utilizzabile e verrà saltata.
       *[other] { $number } non sono utilizzabili e verranno saltate.
    }
role-id = Codice prodotto
role-title = Titolo
role-description = Descrizione
role-image = Immagine
role-price = Prezzo
role-sale-price = Prezzo scontato
role-list-price = Prezzo di listino
role-currency = Valuta
role-group = Unisce le varianti
kind-keyword = Scelte
kind-number = Numero
kind-price = Prezzo
kind-boolean = Sì o no
kind-date = Data
kind-text = Testo
kind-unused = Non usata
indexing-start = Si comincia…
indexing-read = Righe lette: { $done }
indexing-pictures = Immagini lette: { $done } di { $total }
indexing-index = { $done } righe su { $total }.
indexing-finish = Quasi finito…
indexing-rate = { $rate } al secondo, ancora circa { $left }.
indexing-meanwhile = Intanto tutti possono continuare a parlare con il catalogo attuale.
indexing-canceled = Annullato. Ciò che è fatto resta; la prossima volta si riprende da lì.
indexing-failed = Il catalogo non si è potuto caricare.
report-new = Nuovi
report-updated = Modificati
report-unchanged = Invariati
report-removed = Rimossi
report-vanished = Non più nel file
report-skipped = Saltati
report-without-picture = Senza immagine
report-lost-pictures = Immagini tralasciate
report-row = Riga
report-reason = Motivo
reason-repeated = Questo codice compare già prima
reason-unnumbered = Manca il codice
reason-bare = Né immagine né testo
reason-absent = Il file dell’immagine non esiste
reason-format = Non è un’immagine di un formato noto
reason-damaged = L’immagine è danneggiata
report-download = Scarica il resoconto
