# Words on the page.

language-name = English
app-title = Vitrine
tagline = Talk to the catalog
input-placeholder = What are you looking for?
new-conversation = New conversation
undo = Undo
redo = Redo
more = Show more
back = Previous
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

## Beginning

welcome-hint = Say it in your own words, send a picture, or begin with one of these.
example-color = { $kind }, { $color }
example-under = { $kind } under { $price }

## The conversation

earlier-messages = Earlier messages
edit-message = Edit message
send = Send
cancel = Cancel
save = Save
rename = Name of the conversation
delete = Delete
conversation-menu = Rename or delete
search-conversations = Search conversations
no-conversations = No conversations yet
feedback-answer = Was this helpful?
feedback-hit = Does this fit your search?

## Results

showing = { $from }–{ $to } of { $total }
sort-newest = Newest first
sort-oldest = Oldest first
show-all = Show all { $number }

## Products

favorites = Favorites
favorite-add = Add to favorites
favorite-remove = Remove from favorites
favorites-empty = Nothing here yet. Press the heart on a product to keep it.
export = Download as CSV
compare = Compare
compare-add = Add to comparison
compare-remove = Remove from comparison
compare-full = Four products at most can be compared at once.
similar = Similar products
why = Why this is here
why-score = Match with your words, picture or examples: { $percent }%
share = Whoever opens this address sees the same search:

## What it runs on

about = About this catalog
about-source = Source
about-products = Products
about-encoder = Encoder
about-store = Store
about-model = Chat model
