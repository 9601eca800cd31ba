# Vad assistenten säger; en.ftl förklarar meddelandena.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: inte { $values }
constraint-max = { $field }: högst { $max }
constraint-min = { $field }: minst { $min }
constraint-between = { $field }: { $min } till { $max }
constraint-words = ”{ $words }”
constraint-picture = din bild
field-read = { $field } (från bilden)
yes = ja
no = nej

understood = Din sökning: { $constraints }.
understood-all = Inga filter: hela katalogen.
found =
    { $count ->
        [one] { $number } produkt passar.
       *[other] { $number } produkter passar.
    }
found-by-meaning =
    { $count ->
        [one] { $number } produkt, sorterad efter hur väl den stämmer.
       *[other] { $number } produkter, de som stämmer bäst först.
    }
looks-like = Det ser ut som { $values }.
looks-like-nothing = Jag kan inte se vad bilden föreställer.
nothing-alike = Ingenting här liknar ”{ $words }”; de här kommer närmast.
showing = Visar { $from } till { $to }.
sorted-asc = Sorterat efter { $field }, lägst först.
sorted-desc = Sorterat efter { $field }, högst först.
sorted-newest = Nyast först.

dropped = Borttaget: { $field }.
undone = Ångrat.
redone = Gjort om.
undo-empty = Det finns inget att ångra.
redo-empty = Det finns inget att göra om.
reset-done = Vi börjar om.
liked = Letar efter sådant som liknar ”{ $title }”.
unliked = Undviker sådant som liknar ”{ $title }”.
currency-taken = Katalogens priser är i { $taken }; jag läste ditt belopp i { $said } som { $taken }.
taken-as = Jag tolkade ”{ $words }” som { $taken }; det kan också betyda { $other }.
picture-used = Söker med din bild.
no-more = Det här är alla.

nothing-fits = Ingenting passar in på allt detta.
relax =
    { $count ->
        [one] Utan ”{ $constraint }”: { $number } produkt.
       *[other] Utan ”{ $constraint }”: { $number } produkter.
    }
nothing-at-all = Det hjälper inte ens att släppa ett önskemål; prova att börja om.

next-more = Säg ”fler” för att se nästa.
next-narrow = Du kan begränsa sökningen med { $fields }.
ask-which = Har du något önskemål? { $field }: { $values }?
next-like = Säg vilken du gillar, till exempel ”som den andra”.

details = { $title } – { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = anges inte
no-such-item = Det finns inget nummer { $number } på den här sidan.
no-comparison = Uppgifterna om den produkten räcker inte för att jämföra.
need-results = Inget visas ännu; berätta vad du letar efter.

hello = Hej! Berätta med egna ord vad du letar efter.
thanks = Varsågod! Ska vi leta efter något mer?
bye = Hej då, och välkommen åter!
help = Beskriv vad du vill ha, till exempel ”{ $example }”. Förfina sedan: en annan färg, en prisgräns, ”billigast först”, ”som den andra”, ”inte den där”, ”ångra”, ”börja om”. Du kan också skicka en bild.
not-understood = Det förstod jag inte. Beskriv vad du letar efter eller säg ”hjälp”.
off-topic = Jag kan bara hjälpa till med den här katalogen. Vad letar du efter?

model-fallback = { $model } svarar inte ({ $reason }); de inbyggda reglerna svarar i stället.
picture-refused = Bilden kan inte användas: { $reason }.
picture-empty = filen är tom
picture-too-large = filen är större än { $megabytes } MB
picture-unknown = filen är ingen bild i ett känt format
picture-too-many-pixels = den har för många bildpunkter
picture-cut-off = den är avklippt
picture-damaged = den är skadad
too-long = Meddelandet är för långt; håll det under { $number } tecken.
