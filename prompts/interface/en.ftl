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
take-photo = Take a photo
your-picture = Your picture
thinking = Understanding …
searching = Searching …
answering = Answering …
conversations = Conversations
settings = Settings
out-of-stock = Out of stock
price = Price
page-error = Something went wrong. Your conversation is kept; please try again.
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
alike =
    { $count ->
        [one] +{ $number } alike
       *[other] +{ $number } alike
    }
sort-newest = Newest first
sort-oldest = Oldest first
show-all = Show all { $number }
range-least = { $field }: minimum
range-most = { $field }: maximum

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
why-shares = What speaks for it
why-looks = It looks like what you said
why-words = Its text says what you said
why-picture = It resembles your picture
why-examples = It resembles what you liked
share = Whoever opens this address sees the same search:

## What it runs on

about = What it runs on
about-source = Source
about-products = Products
about-encoder = Encoder
about-store = Store
about-model = Chat model
about-catalog = The catalog
about-parts = Parts and settings
about-part = Part
about-now = In use
about-instead = Can be
about-setting = Setting
about-encoder-instead = clip, or any CLIP or SigLIP model by name or folder
about-store-instead = A Qdrant server or cluster
about-model-instead = Any chat model that LangChain knows
about-quality = Measured quality of the encoder { $encoder }
about-quality-hint = Share of right answers by data set, over the languages of the encoder.
about-set = Data set
about-mean = Mean
about-lowest = Lowest language
about-abstention = When it says that nothing is alike, that is right in { $precision } of the cases; it says so of { $recall } of what is not there.

## Views

back-to-chat = Back to the chat

## Catalogs

catalogs = Catalogs
catalog-read = Read in a catalog
catalog-upload = A file from your device
catalog-upload-button = Choose a file
catalog-path = Or a path on this machine
catalog-name = Name of the catalog
catalog-updates = There is a catalog of this name already; it will be brought up to date.
catalog-prune = Remove products that the file no longer has
catalog-read-pictures = Read colors and kinds from the pictures where the file tells none
catalog-index = Read it in
catalog-shelf = Catalogs here
catalog-in-use = In use
catalog-show = Use this one
catalog-talk = Talk to this catalog
catalog-another = Read in another catalog
column = Column
columns-hint = See what each column is taken for, and correct it where it is wrong.
columns-leave-out = Columns to leave out
columns-needed = Choose the column that holds the title, the description or the picture.
columns-none = No column
columns-taken-as = Taken as
columns-examples = Holds
columns-whole =
    { $count ->
        [one] The file has { $number } row.
       *[other] The file has { $number } rows.
    }
columns-looked =
    { $count ->
        [one] Judged by the first row.
       *[other] Judged by the first { $number } rows.
    }
columns-skipped =
    { $count ->
        [one] { $number } of them cannot be used and will be skipped.
       *[other] { $number } of them cannot be used and will be skipped.
    }
role-id = Product number
role-title = Title
role-description = Description
role-image = Picture
role-price = Price
role-sale-price = Sale price
role-list-price = List price
role-currency = Currency
role-group = Joins variants
kind-keyword = Choices
kind-number = Number
kind-price = Price
kind-boolean = Yes or no
kind-date = Date
kind-text = Text
kind-unused = Not used
indexing-start = Starting …
indexing-read = Reading rows: { $done }
indexing-pictures = Reading pictures: { $done } of { $total }
indexing-index = { $done } of { $total } rows.
indexing-finish = Finishing …
indexing-rate = { $rate } a second, about { $left } left.
indexing-meanwhile = Everybody can go on talking to the present catalog meanwhile.
indexing-canceled = Canceled. What is done is kept; the next time goes on from there.
indexing-failed = The catalog could not be read in.
report-new = New
report-updated = Updated
report-unchanged = Unchanged
report-removed = Removed
report-vanished = No longer in the file
report-skipped = Skipped
report-without-picture = Without picture
report-lost-pictures = Pictures left out
report-row = Row
report-reason = Reason
reason-repeated = This number occurs before
reason-unnumbered = The number is missing
reason-bare = Neither picture nor text
reason-absent = The picture file does not exist
reason-format = Not a picture of a known format
reason-damaged = The picture is damaged
report-download = Download the report
