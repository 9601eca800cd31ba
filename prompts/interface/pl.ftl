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
take-photo = Zrób zdjęcie
your-picture = Twoje zdjęcie
thinking = Rozumiem …
searching = Szukam …
answering = Odpowiadam …
conversations = Rozmowy
settings = Ustawienia
out-of-stock = Niedostępne
price = Cena
page-error = Coś poszło nie tak. Rozmowa jest zachowana; spróbuj ponownie.
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
alike =
    { $count ->
        [one] +{ $number } podobny
        [few] +{ $number } podobne
       *[other] +{ $number } podobnych
    }
sort-newest = Od najnowszych
sort-oldest = Od najstarszych
show-all = Pokaż wszystkie ({ $number })
range-least = { $field }: minimum
range-most = { $field }: maksimum

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
why-shares = Co za tym przemawia
why-looks = Wygląd pasuje do słów
why-words = Opis pasuje do słów
why-picture = Podobieństwo do zdjęcia
why-examples = Podobieństwo do wybranych przykładów
share = Kto otworzy ten adres, zobaczy to samo wyszukiwanie:

## What it runs on

about = Na czym działa
about-source = Źródło
about-products = Produkty
about-encoder = Koder
about-store = Magazyn
about-model = Model rozmowy
about-catalog = Katalog
about-parts = Części i ustawienia
about-part = Część
about-now = W użyciu
about-instead = Może być
about-setting = Ustawienie
about-encoder-instead = clip albo dowolny model CLIP lub SigLIP według nazwy lub folderu
about-store-instead = Serwer lub klaster Qdrant
about-model-instead = Dowolny model czatu, który zna LangChain
about-quality = Zmierzona jakość kodera { $encoder }
about-quality-hint = Udział poprawnych odpowiedzi według zbioru danych, w językach kodera.
about-set = Zbiór danych
about-mean = Średnia
about-lowest = Najsłabszy język
about-abstention = Gdy mówi, że nic nie jest podobne, ma rację w { $precision } przypadków; mówi tak o { $recall } tego, czego nie ma.

## Views

back-to-chat = Wróć do rozmowy

## Catalogs

catalogs = Katalogi
catalog-read = Wczytaj katalog
catalog-upload = Plik z twojego urządzenia
catalog-upload-button = Wybierz plik
catalog-path = Albo ścieżka na tym komputerze
catalog-name = Nazwa katalogu
catalog-updates = Katalog o tej nazwie już jest; zostanie uaktualniony.
catalog-prune = Usuń produkty, których nie ma już w pliku
catalog-read-pictures = Odczytaj kolory i rodzaje ze zdjęć, jeśli plik ich nie podaje
catalog-index = Wczytaj
catalog-shelf = Dostępne katalogi
catalog-in-use = W użyciu
catalog-show = Użyj tego
catalog-talk = Porozmawiaj z tym katalogiem
catalog-another = Wczytaj inny katalog
column = Kolumna
columns-hint = Zobacz, za co uznano każdą kolumnę, i popraw, co się nie zgadza.
columns-leave-out = Kolumny do pominięcia
columns-needed = Wybierz kolumnę, w której jest tytuł, opis lub zdjęcie.
columns-none = Brak kolumny
columns-taken-as = Uznana za
columns-examples = Zawiera
columns-whole =
    { $count ->
        [one] Plik ma { $number } wiersz.
        [few] Plik ma { $number } wiersze.
        [many] Plik ma { $number } wierszy.
       *[other] Plik ma { $number } wiersza.
    }
columns-looked =
    { $count ->
        [one] Na podstawie pierwszego wiersza.
       *[other] Na podstawie pierwszych { $number } wierszy.
    }
columns-skipped =
    { $count ->
        [one] { $number } nie nadaje się do użycia i zostanie pominięty.
        [few] { $number } nie nadają się do użycia i zostaną pominięte.
       *[other] { $number } nie nadaje się do użycia i zostanie pominiętych.
    }
role-id = Numer produktu
role-title = Tytuł
role-description = Opis
role-image = Zdjęcie
role-price = Cena
role-sale-price = Cena promocyjna
role-list-price = Cena katalogowa
role-currency = Waluta
role-group = Łączy warianty
kind-keyword = Wybór
kind-number = Liczba
kind-price = Cena
kind-boolean = Tak lub nie
kind-date = Data
kind-text = Tekst
kind-unused = Nieużywana
indexing-start = Rozpoczynam…
indexing-read = Przeczytane wiersze: { $done }
indexing-pictures = Odczytane zdjęcia: { $done } z { $total }
indexing-index = { $done } z { $total } wierszy.
indexing-finish = Kończę…
indexing-rate = { $rate } na sekundę, pozostało około { $left }.
indexing-meanwhile = W tym czasie można dalej rozmawiać z obecnym katalogiem.
indexing-canceled = Anulowano. To, co zrobiono, zostaje; następnym razem praca ruszy stąd.
indexing-failed = Nie udało się wczytać katalogu.
report-new = Nowe
report-updated = Zmienione
report-unchanged = Bez zmian
report-removed = Usunięte
report-vanished = Już nie w pliku
report-skipped = Pominięte
report-without-picture = Bez zdjęcia
report-lost-pictures = Pominięte zdjęcia
report-row = Wiersz
report-reason = Powód
reason-repeated = Ten numer już wystąpił
reason-unnumbered = Brak numeru
reason-bare = Ani zdjęcia, ani tekstu
reason-absent = Plik ze zdjęciem nie istnieje
reason-format = To nie jest zdjęcie w znanym formacie
reason-damaged = Zdjęcie jest uszkodzone
report-download = Pobierz raport
