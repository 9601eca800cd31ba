# The words of the page; en.ftl has the same messages in English.

language-name = Polski
app-title = Vitrine
tagline = Porozmawiaj z katalogiem
input-placeholder = Czego szukasz?
new-conversation = Nowa rozmowa
undo = Cofnij
redo = Ponów
more = Pokaż więcej
more-like-this = Podobne
not-this = Nie takie
details = Szczegóły
close = Zamknij
remove-filter = Usuń { $filter }
active-filters = Filtry
clear-filters = Wyczyść
results = Wyniki
result-count =
    { $count ->
        [one] { $number } produkt
        [few] { $number } produkty
        [many] { $number } produktów
       *[other] { $number } produktu
    }
no-results = Nic nie pasuje
without = Bez { $constraint }
sort = Sortuj
sort-relevance = Najlepsze
sort-asc = { $field }: rosnąco
sort-desc = { $field }: malejąco
language = Język
upload-picture = Szukaj zdjęciem
your-picture = Twoje zdjęcie
thinking = Rozumiem …
searching = Szukam …
answering = Odpowiadam …
starters-title = Na przykład
conversations = Rozmowy
settings = Ustawienia
in-stock = Dostępne
out-of-stock = Niedostępne
price = Cena
page-error = Coś poszło nie tak. Rozmowa jest zachowana; spróbuj ponownie.
index-missing = Nie ma jeszcze indeksu.
privacy-note = Wszystko działa na tym komputerze.
