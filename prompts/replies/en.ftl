# What the assistant says. Each message is one short sentence; the sentences are joined by spaces.
# Numbers and prices arrive already formatted for the language.

## How a constraint is written

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: not { $values }
constraint-max = { $field }: up to { $max }
constraint-min = { $field }: from { $min }
constraint-between = { $field }: { $min } to { $max }
constraint-words = “{ $words }”
constraint-picture = your picture
field-read = { $field } (from the picture)
yes = yes
no = no

## What was understood, how many, in which order

understood = Your search: { $constraints }.
understood-all = No filters: the whole catalog.
found =
    { $count ->
        [one] { $number } product fits.
       *[other] { $number } products fit.
    }
found-by-meaning =
    { $count ->
        [one] { $number } product, ranked by how well it matches.
       *[other] { $number } products, best matches first.
    }
looks-like = It looks like { $values }.
looks-like-nothing = I cannot tell what this picture shows.
nothing-alike = Nothing here looks like “{ $words }”; these come nearest.
showing = Showing { $from } to { $to }.
sorted-asc = Sorted by { $field }, lowest first.
sorted-desc = Sorted by { $field }, highest first.
sorted-newest = Newest first.

## What changed

dropped = Removed: { $field }.
undone = Undone.
redone = Done again.
undo-empty = There is nothing to undo.
redo-empty = There is nothing to do again.
reset-done = Starting over.
liked = Looking for things like “{ $title }”.
unliked = Keeping away from things like “{ $title }”.
taken-as = I took “{ $words }” as { $taken }; it can also mean { $other }.
currency-taken = The catalog's prices are in { $taken }; I took your amount, given in { $said }, as { $taken }.
picture-used = Searching with your picture.
no-more = These are all there are.

## Nothing fits

nothing-fits = Nothing fits all of this.
relax =
    { $count ->
        [one] Without “{ $constraint }”: { $number } product.
       *[other] Without “{ $constraint }”: { $number } products.
    }
nothing-at-all = Not even dropping one wish helps; try starting over.

## What to do next

next-more = Say “more” for the next ones.
next-narrow = You could narrow it by { $fields }.
ask-which = Do you have a preference? { $field }: { $values }?
next-like = Say which one you like, for example “like the second one”.

## Questions about products

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = not stated
no-such-item = There is no number { $number } on this page.
no-comparison = That product does not say enough to compare by it.
need-results = Nothing is shown yet; tell me what you are looking for.

## Talk

hello = Hello! Tell me what you are looking for, in your own words.
thanks = You are welcome! Shall we look for something else?
bye = Goodbye, and come back any time.
help = Describe what you want, for example “{ $example }”. Then refine: another color, a price limit, “cheapest first”, “like the second one”, “not that one”, “undo”, “start over”. You can also send a picture.
not-understood = I did not understand that. Describe what you are looking for, or say “help”.
off-topic = I can only help with this catalog. What are you looking for?

## Trouble

model-fallback = { $model } does not answer ({ $reason }); the built-in rules answer instead.
picture-refused = That picture cannot be used: { $reason }.
picture-empty = the file is empty
picture-too-large = the file is larger than { $megabytes } MB
picture-unknown = the file is not a picture of a known format
picture-too-many-pixels = it has too many pixels
picture-cut-off = it is cut off
picture-damaged = it is damaged
too-long = That message is too long; please keep it under { $number } characters.
