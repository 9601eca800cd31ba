# Words on the page.

language-name = English
app-title = Vitrine
tagline = Talk to the catalog
input-placeholder = What are you looking for?
new-conversation = New conversation
undo = Undo
redo = Redo
more = Show more
more-like-this = More like this
not-this = Not this
details = Details
close = Close
remove-filter = Remove { $filter }
active-filters = Filters
clear-filters = Clear all
results = Results
result-count =
    { $count ->
        [one] { $number } product
       *[other] { $number } products
    }
no-results = Nothing fits
without = Without { $constraint }
sort = Sort
sort-relevance = Best match
sort-asc = { $field }: low to high
sort-desc = { $field }: high to low
language = Language
upload-picture = Search by picture
your-picture = Your picture
thinking = Understanding …
searching = Searching …
answering = Answering …
starters-title = For example
conversations = Conversations
settings = Settings
in-stock = In stock
out-of-stock = Out of stock
price = Price
page-error = Something went wrong. Your conversation is kept; please try again.
index-missing = There is no index to show yet.
privacy-note = Everything runs on this machine.
