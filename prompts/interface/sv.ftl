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
your-picture = Din bild
thinking = Tolkar …
searching = Söker …
answering = Svarar …
starters-title = Till exempel
conversations = Konversationer
settings = Inställningar
in-stock = I lager
out-of-stock = Slut i lager
price = Pris
page-error = Något gick fel. Din konversation finns kvar; försök igen.
index-missing = Det finns inget index att visa ännu.
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
sort-newest = Nyast först
sort-oldest = Äldst först
show-all = Visa alla { $number }

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
share = Den som öppnar den här adressen ser samma sökning:

## Vad det bygger på

about = Om katalogen
about-source = Källa
about-products = Produkter
about-encoder = Kodare
about-store = Lagring
about-model = Chattmodell
