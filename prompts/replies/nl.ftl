# Wat de assistent zegt; en.ftl legt de berichten uit.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: niet { $values }
constraint-max = { $field }: tot { $max }
constraint-min = { $field }: vanaf { $min }
constraint-between = { $field }: { $min } tot { $max }
constraint-words = ‘{ $words }’
constraint-picture = je foto
field-read = { $field } (uit de foto)
yes = ja
no = nee

understood = Je zoekt: { $constraints }.
understood-all = Geen filters: de hele catalogus.
found =
    { $count ->
        [one] { $number } product past.
       *[other] { $number } producten passen.
    }
found-by-meaning =
    { $count ->
        [one] { $number } product, op gelijkenis gesorteerd.
       *[other] { $number } producten, de beste eerst.
    }
looks-like = Dit lijkt op { $values }.
looks-like-nothing = Ik kan niet zien wat er op deze foto staat.
nothing-alike = Niets hier lijkt op “{ $words }”; dit komt er het dichtst bij.
showing = Getoond: { $from } tot { $to }.
sorted-asc = Gesorteerd op { $field }, laagste eerst.
sorted-desc = Gesorteerd op { $field }, hoogste eerst.
sorted-newest = Nieuwste eerst.

dropped = Verwijderd: { $field }.
undone = Ongedaan gemaakt.
redone = Hersteld.
undo-empty = Er is niets ongedaan te maken.
redo-empty = Er is niets te herstellen.
reset-done = We beginnen opnieuw.
liked = Ik zoek dingen zoals ‘{ $title }’.
unliked = Ik vermijd dingen zoals ‘{ $title }’.
taken-as = Ik heb “{ $words }” opgevat als { $taken }; het kan ook { $other } zijn.
currency-taken = De prijzen in de catalogus zijn in { $taken }; je bedrag in { $said } heb ik als { $taken } genomen.
picture-used = Ik zoek met je foto.
no-more = Dit zijn ze allemaal.

nothing-fits = Niets voldoet aan alles tegelijk.
relax =
    { $count ->
        [one] Zonder ‘{ $constraint }’: { $number } product.
       *[other] Zonder ‘{ $constraint }’: { $number } producten.
    }
nothing-at-all = Ook zonder een van de wensen is er niets; begin het best opnieuw.

next-more = Zeg ‘meer’ voor de volgende.
next-narrow = Je kunt verder verfijnen op { $fields }.
ask-which = Heb je een voorkeur? { $field }: { $values }?
next-like = Zeg welke je mooi vindt, bijvoorbeeld ‘zoals de tweede’.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = niet vermeld
no-such-item = Er is geen nummer { $number } op deze pagina.
no-comparison = Over dat product is te weinig bekend om op te vergelijken.
need-results = Er wordt nog niets getoond; zeg me wat je zoekt.

hello = Hallo! Zeg me in je eigen woorden wat je zoekt.
thanks = Graag gedaan! Zoeken we nog iets anders?
bye = Tot ziens!
help = Beschrijf wat je wilt, bijvoorbeeld ‘{ $example }’. Verfijn daarna: een andere kleur, een prijslimiet, ‘goedkoopste eerst’, ‘zoals de tweede’, ‘ongedaan maken’, ‘opnieuw beginnen’. Je kunt ook een foto sturen.
not-understood = Dat heb ik niet begrepen. Beschrijf wat je zoekt of zeg ‘hulp’.
off-topic = Ik kan alleen met deze catalogus helpen. Wat zoek je?

model-fallback = { $model } antwoordt niet ({ $reason }); de ingebouwde regels antwoorden in de plaats.
picture-refused = Die foto is niet bruikbaar: { $reason }.
picture-empty = het bestand is leeg
picture-too-large = het bestand is groter dan { $megabytes } MB
picture-unknown = het bestand is geen foto in een bekend formaat
picture-too-many-pixels = hij heeft te veel pixels
picture-cut-off = hij is afgebroken
picture-damaged = hij is beschadigd
too-long = Dat bericht is te lang; hoogstens { $number } tekens, alsjeblieft.
