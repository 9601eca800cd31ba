# The words of the page; en.ftl has the same messages in English.

language-name = Français
app-title = Vitrine
tagline = Parlez au catalogue
input-placeholder = Que cherchez-vous ?
new-conversation = Nouvelle conversation
undo = Annuler
redo = Rétablir
more = Voir plus
more-like-this = Dans ce genre
not-this = Pas comme ça
details = Détails
close = Fermer
remove-filter = Retirer { $filter }
active-filters = Filtres
clear-filters = Tout effacer
results = Résultats
result-count =
    { $count ->
        [one] { $number } article
        [many] { $number } d'articles
       *[other] { $number } articles
    }
no-results = Rien ne correspond
without = Sans { $constraint }
sort = Trier
sort-relevance = Pertinence
sort-asc = { $field } : croissant
sort-desc = { $field } : décroissant
language = Langue
upload-picture = Chercher par image
your-picture = Votre image
thinking = Compréhension …
searching = Recherche …
answering = Réponse …
starters-title = Par exemple
conversations = Conversations
settings = Réglages
in-stock = En stock
out-of-stock = Épuisé
price = Prix
page-error = Une erreur est survenue. Votre conversation est conservée ; veuillez réessayer.
index-missing = Il n'y a pas encore d'index.
privacy-note = Tout se passe sur cette machine.
