# The words of the page; en.ftl has the same messages in English.

language-name = Polski
app-title = Vitrine
tagline = Porozmawiaj z katalogiem
input-placeholder = Czego szukasz?
new-conversation = Nowa rozmowa
undo = Cofnij
redo = Ponów
more = Pokaż więcej
back = Poprzednie
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

## Beginning

welcome-hint = Powiedz to własnymi słowami, wyślij zdjęcie albo zacznij od jednego z tych.
example-color = { $kind }, { $color }
example-under = { $kind } poniżej { $price }

## The conversation

earlier-messages = Wcześniejsze wiadomości
edit-message = Edytuj wiadomość
send = Wyślij
cancel = Anuluj
save = Zapisz
rename = Nazwa rozmowy
delete = Usuń
conversation-menu = Zmień nazwę lub usuń
search-conversations = Szukaj w rozmowach
no-conversations = Nie ma jeszcze rozmów
feedback-answer = Czy to było pomocne?
feedback-hit = Czy to pasuje do wyszukiwania?

## Results

showing = { $from }–{ $to } z { $total }
sort-newest = Od najnowszych
sort-oldest = Od najstarszych
show-all = Pokaż wszystkie ({ $number })

## Products

favorites = Ulubione
favorite-add = Dodaj do ulubionych
favorite-remove = Usuń z ulubionych
favorites-empty = Nic tu jeszcze nie ma. Naciśnij serce przy produkcie, aby go zachować.
export = Pobierz jako CSV
compare = Porównaj
compare-add = Dodaj do porównania
compare-remove = Usuń z porównania
compare-full = Naraz można porównać najwyżej cztery produkty.
similar = Podobne produkty
why = Dlaczego to tu jest
why-score = Zgodność ze słowami, zdjęciem lub przykładami: { $percent }%
share = Kto otworzy ten adres, zobaczy to samo wyszukiwanie:

## What it runs on

about = O tym katalogu
about-source = Źródło
about-products = Produkty
about-encoder = Koder
about-store = Magazyn
about-model = Model rozmowy
