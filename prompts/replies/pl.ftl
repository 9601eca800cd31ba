# Co mówi asystent; en.ftl wyjaśnia komunikaty.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: oprócz { $values }
constraint-max = { $field }: do { $max }
constraint-min = { $field }: od { $min }
constraint-between = { $field }: od { $min } do { $max }
constraint-words = „{ $words }”
constraint-picture = twoje zdjęcie
field-read = { $field } (ze zdjęcia)
yes = tak
no = nie

understood = Szukasz: { $constraints }.
understood-all = Bez filtrów: cały katalog.
found =
    { $count ->
        [one] Pasuje { $number } produkt.
        [few] Pasują { $number } produkty.
        [many] Pasuje { $number } produktów.
       *[other] Pasuje { $number } produktu.
    }
found-by-meaning =
    { $count ->
        [one] { $number } produkt, według podobieństwa.
        [few] { $number } produkty, najlepsze najpierw.
        [many] { $number } produktów, najlepsze najpierw.
       *[other] { $number } produktu, najlepsze najpierw.
    }
looks-like = Wygląda na: { $values }.
looks-like-nothing = Nie rozpoznaję, co jest na tym zdjęciu.
nothing-alike = Nic tu nie przypomina „{ $words }”; oto, co jest najbliżej.
showing = Pokazuję od { $from } do { $to }.
sorted-asc = Posortowano: { $field }, rosnąco.
sorted-desc = Posortowano: { $field }, malejąco.
sorted-newest = Najnowsze najpierw.

dropped = Usunięto: { $field }.
undone = Cofnięto.
redone = Przywrócono.
undo-empty = Nie ma czego cofnąć.
redo-empty = Nie ma czego przywrócić.
reset-done = Zaczynamy od nowa.
liked = Szukam rzeczy podobnych do „{ $title }”.
unliked = Unikam rzeczy podobnych do „{ $title }”.
taken-as = „{ $words }” rozumiem jako { $taken }; może to też znaczyć { $other }.
currency-taken = Walutą katalogu jest { $taken }; podaną kwotę (waluta: { $said }) przyjęto tak, jakby to było { $taken }.
picture-used = Szukam według twojego zdjęcia.
no-more = To już wszystkie.

nothing-fits = Nic nie spełnia wszystkich warunków.
relax =
    { $count ->
        [one] Bez „{ $constraint }”: { $number } produkt.
        [few] Bez „{ $constraint }”: { $number } produkty.
        [many] Bez „{ $constraint }”: { $number } produktów.
       *[other] Bez „{ $constraint }”: { $number } produktu.
    }
nothing-at-all = Nawet bez jednego z warunków nic nie pasuje; najlepiej zacząć od nowa.

next-more = Powiedz „więcej”, aby zobaczyć kolejne.
next-narrow = Możesz zawęzić według: { $fields }.
ask-which = Co wolisz? { $field }: { $values }?
next-like = Powiedz, który ci się podoba, na przykład „jak ten drugi”.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = nie podano
no-such-item = Na tej stronie nie ma numeru { $number }.
no-comparison = O tym produkcie wiadomo za mało, żeby według tego porównywać.
need-results = Nic jeszcze nie pokazano; powiedz, czego szukasz.

hello = Cześć! Powiedz własnymi słowami, czego szukasz.
thanks = Nie ma za co! Szukamy czegoś jeszcze?
bye = Do widzenia!
help = Opisz, czego chcesz, na przykład „{ $example }”. Potem zawężaj: inny kolor, limit ceny, „najtańsze najpierw”, „jak ten drugi”, „cofnij”, „od nowa”. Możesz też wysłać zdjęcie.
not-understood = Nie rozumiem. Opisz, czego szukasz, albo powiedz „pomoc”.
off-topic = Mogę pomóc tylko z tym katalogiem. Czego szukasz?

model-fallback = { $model } nie odpowiada ({ $reason }); odpowiadają wbudowane reguły.
picture-refused = Tego zdjęcia nie da się użyć: { $reason }.
picture-empty = plik jest pusty
picture-too-large = plik ma ponad { $megabytes } MB
picture-unknown = plik nie jest zdjęciem w znanym formacie
picture-too-many-pixels = ma za dużo pikseli
picture-cut-off = jest ucięte
picture-damaged = jest uszkodzone
too-long = Wiadomość jest za długa; najwyżej { $number } znaków.
