# Orden på sidan; en.ftl har samma meddelanden på engelska.

language-name = Svenska
app-title = Vitrine
tagline = Prata med katalogen
input-placeholder = Vad letar du efter?
new-conversation = Ny konversation
undo = Ångra
redo = Gör om
more = Visa fler
back = Föregående
more-like-this = Fler som den här
not-this = Inte den här
details = Detaljer
close = Stäng
remove-filter = Ta bort { $filter }
active-filters = Filter
clear-filters = Rensa alla
results = Resultat
result-count =
    { $count ->
        [one] { $number } produkt
       *[other] { $number } produkter
    }
no-results = Inget passar
without = Utan { $constraint }
sort = Sortera
sort-relevance = Bästa träff
sort-asc = { $field }: stigande
sort-desc = { $field }: fallande
language = Språk
upload-picture = Sök med bild
take-photo = Ta ett foto
your-picture = Din bild
thinking = Tolkar …
searching = Söker …
answering = Svarar …
conversations = Konversationer
settings = Inställningar
out-of-stock = Slut i lager
price = Pris
page-error = Något gick fel. Din konversation finns kvar; försök igen.
privacy-note = Allt körs på den här datorn.

## Början

welcome-hint = Säg det med egna ord, skicka en bild eller börja med något av det här.
example-color = { $kind }, { $color }
example-under = { $kind } under { $price }

## Konversationen

earlier-messages = Tidigare meddelanden
edit-message = Redigera meddelandet
send = Skicka
cancel = Avbryt
save = Spara
rename = Konversationens namn
delete = Ta bort
conversation-menu = Byt namn eller ta bort
search-conversations = Sök bland konversationer
no-conversations = Inga konversationer ännu
feedback-answer = Var det till hjälp?
feedback-hit = Passar det din sökning?

## Resultat

showing = { $from }–{ $to } av { $total }
alike = +{ $number } liknande
sort-newest = Nyast först
sort-oldest = Äldst först
show-all = Visa alla { $number }
range-least = { $field }: lägst
range-most = { $field }: högst

## Produkter

favorites = Favoriter
favorite-add = Lägg till i favoriter
favorite-remove = Ta bort från favoriter
favorites-empty = Här är tomt än så länge. Tryck på hjärtat vid en produkt för att spara den.
export = Ladda ner som CSV
compare = Jämför
compare-add = Lägg till i jämförelsen
compare-remove = Ta bort från jämförelsen
compare-full = Högst fyra produkter kan jämföras samtidigt.
similar = Liknande produkter
why = Därför visas den här
why-score = Överensstämmelse med dina ord, din bild eller dina exempel: { $percent } %
why-shares = Vad som talar för den
why-looks = Den ser ut som du säger
why-words = Texten säger det du säger
why-picture = Den liknar din bild
why-examples = Den liknar det du gillade
share = Den som öppnar den här adressen ser samma sökning:

## Vad det bygger på

about = Vad den körs på
about-source = Källa
about-products = Produkter
about-encoder = Kodare
about-store = Lagring
about-model = Chattmodell
about-catalog = Katalogen
about-parts = Delar och inställningar
about-part = Del
about-now = Används
about-instead = Kan vara
about-setting = Inställning
about-encoder-instead = clip, eller vilken CLIP- eller SigLIP-modell som helst, efter namn eller mapp
about-store-instead = En Qdrant-server eller ett kluster
about-model-instead = Vilken chattmodell som helst som LangChain känner till
about-quality = Uppmätt kvalitet hos kodaren { $encoder }
about-quality-hint = Andel rätta svar per datamängd, över kodarens språk.
about-set = Datamängd
about-mean = Medel
about-lowest = Svagaste språk
about-abstention = När den säger att inget liknar stämmer det i { $precision } av fallen; den säger det om { $recall } av det som inte finns.

## Views

back-to-chat = Tillbaka till samtalet

## Catalogs

catalogs = Kataloger
catalog-read = Läs in en katalog
catalog-upload = En fil från din enhet
catalog-upload-button = Välj fil
catalog-path = Eller en sökväg på den här datorn
catalog-name = Katalogens namn
catalog-updates = Det finns redan en katalog med det namnet; den uppdateras.
catalog-prune = Ta bort produkter som inte längre finns i filen
catalog-read-pictures = Läs färger och sorter ur bilderna där filen inte anger dem
catalog-index = Läs in
catalog-shelf = Kataloger här
catalog-in-use = Används
catalog-show = Använd den här
catalog-talk = Prata med den här katalogen
catalog-another = Läs in en annan katalog
column = Kolumn
columns-hint = Se vad varje kolumn tas för och rätta det som är fel.
columns-leave-out = Kolumner att utelämna
columns-needed = Välj kolumnen som innehåller titeln, beskrivningen eller bilden.
columns-none = Ingen kolumn
columns-taken-as = Tas som
columns-examples = Innehåller
columns-whole =
    { $count ->
        [one] Filen har { $number } rad.
       *[other] Filen har { $number } rader.
    }
columns-looked =
    { $count ->
        [one] Bedömt efter första raden.
       *[other] Bedömt efter de första { $number } raderna.
    }
columns-skipped =
    { $count ->
        [one] { $number } av dem kan inte användas och hoppas över.
       *[other] { $number } av dem kan inte användas och hoppas över.
    }
role-id = Artikelnummer
role-title = Titel
role-description = Beskrivning
role-image = Bild
role-price = Pris
role-sale-price = Reapris
role-list-price = Ordinarie pris
role-currency = Valuta
role-group = Förenar varianter
kind-keyword = Val
kind-number = Tal
kind-price = Pris
kind-boolean = Ja eller nej
kind-date = Datum
kind-text = Text
kind-unused = Används inte
indexing-start = Startar …
indexing-read = Lästa rader: { $done }
indexing-pictures = Lästa bilder: { $done } av { $total }
indexing-index = { $done } av { $total } rader.
indexing-finish = Snart klart …
indexing-rate = { $rate } i sekunden, ungefär { $left } kvar.
indexing-meanwhile = Under tiden kan alla fortsätta prata med den nuvarande katalogen.
indexing-canceled = Avbrutet. Det som är gjort finns kvar; nästa gång fortsätter det därifrån.
indexing-failed = Katalogen kunde inte läsas in.
report-new = Nya
report-updated = Ändrade
report-unchanged = Oförändrade
report-removed = Borttagna
report-vanished = Inte längre i filen
report-skipped = Överhoppade
report-without-picture = Utan bild
report-lost-pictures = Utelämnade bilder
report-row = Rad
report-reason = Orsak
reason-repeated = Numret förekommer redan tidigare
reason-unnumbered = Numret saknas
reason-bare = Varken bild eller text
reason-absent = Bildfilen finns inte
reason-format = Inte en bild i ett känt format
reason-damaged = Bilden är skadad
report-download = Ladda ner rapporten
