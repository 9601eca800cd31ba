# Quello che dice l'assistente; en.ftl spiega i messaggi.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: tranne { $values }
constraint-max = { $field }: fino a { $max }
constraint-min = { $field }: da { $min }
constraint-between = { $field }: da { $min } a { $max }
constraint-words = «{ $words }»
constraint-picture = la tua immagine
field-read = { $field } (dall’immagine)
yes = sì
no = no

understood = La tua ricerca: { $constraints }.
understood-all = Nessun filtro: tutto il catalogo.
found =
    { $count ->
        [one] { $number } prodotto corrisponde.
        [many] { $number } di prodotti corrispondono.
       *[other] { $number } prodotti corrispondono.
    }
found-by-meaning =
    { $count ->
        [one] { $number } prodotto, in ordine di somiglianza.
        [many] { $number } di prodotti, prima i più simili.
       *[other] { $number } prodotti, prima i più simili.
    }
looks-like = Sembra { $values }.
looks-like-nothing = Non capisco che cosa mostra l'immagine.
nothing-alike = Qui non c’è nulla di simile a «{ $words }»; ecco ciò che si avvicina di più.
showing = Mostrati da { $from } a { $to }.
sorted-asc = Ordinati per { $field }, dal più basso.
sorted-desc = Ordinati per { $field }, dal più alto.
sorted-newest = Prima i più recenti.

dropped = Tolto: { $field }.
undone = Annullato.
redone = Ripristinato.
undo-empty = Non c'è nulla da annullare.
redo-empty = Non c'è nulla da ripristinare.
reset-done = Ricominciamo da capo.
liked = Cerco cose simili a «{ $title }».
unliked = Evito cose simili a «{ $title }».
taken-as = Ho inteso «{ $words }» come { $taken }; può anche voler dire { $other }.
currency-taken = I prezzi del catalogo sono in { $taken }; l'importo (valuta: { $said }) è stato preso in { $taken }.
picture-used = Cerco con la tua immagine.
no-more = Non ce ne sono altri.

nothing-fits = Niente soddisfa tutto questo.
relax =
    { $count ->
        [one] Senza «{ $constraint }»: { $number } prodotto.
        [many] Senza «{ $constraint }»: { $number } di prodotti.
       *[other] Senza «{ $constraint }»: { $number } prodotti.
    }
nothing-at-all = Neanche togliendo un desiderio si trova qualcosa; meglio ricominciare.

next-more = Di' «altri» per vedere i successivi.
next-narrow = Puoi restringere per { $fields }.
ask-which = Hai una preferenza? { $field }: { $values }?
next-like = Di' quale ti piace, per esempio «come il secondo».

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = non indicato
no-such-item = In questa pagina non c'è il numero { $number }.
no-comparison = Di quel prodotto non si sa abbastanza per fare un confronto.
need-results = Non è ancora mostrato nulla; dimmi cosa cerchi.

hello = Ciao! Dimmi con parole tue cosa cerchi.
thanks = Prego! Cerchiamo altro?
bye = Arrivederci, a presto!
help = Descrivi ciò che vuoi, per esempio «{ $example }». Poi precisa: un altro colore, un limite di prezzo, «prima i più economici», «come il secondo», «annulla», «ricomincia». Puoi anche inviare un'immagine.
not-understood = Non ho capito. Descrivi ciò che cerchi o di' «aiuto».
off-topic = Posso aiutare solo con questo catalogo. Cosa cerchi?

model-fallback = { $model } non risponde ({ $reason }); rispondono le regole integrate.
picture-refused = Questa immagine non si può usare: { $reason }.
picture-empty = il file è vuoto
picture-too-large = il file supera { $megabytes } MB
picture-unknown = il file non è un’immagine di formato noto
picture-too-many-pixels = ha troppi pixel
picture-cut-off = è troncata
picture-damaged = è danneggiata
too-long = Il messaggio è troppo lungo; al massimo { $number } caratteri.
