# The words of the page; en.ftl has the same messages in English.

language-name = Français
app-title = Vitrine
tagline = Parlez au catalogue
input-placeholder = Que cherchez-vous ?
new-conversation = Nouvelle conversation
undo = Annuler
redo = Rétablir
more = Voir plus
back = Précédents
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

## Beginning

welcome-hint = Dites-le avec vos mots, envoyez une image, ou commencez par l’un de ceux-ci.
example-color = { $kind }, { $color }
example-under = { $kind } à moins de { $price }

## The conversation

earlier-messages = Messages précédents
edit-message = Modifier le message
send = Envoyer
cancel = Annuler
save = Enregistrer
rename = Nom de la conversation
delete = Supprimer
conversation-menu = Renommer ou supprimer
search-conversations = Chercher dans les conversations
no-conversations = Aucune conversation pour l’instant
feedback-answer = Cette réponse vous aide-t-elle ?
feedback-hit = Ce produit correspond-il à votre recherche ?

## Results

showing = { $from }–{ $to } sur { $total }
sort-newest = Plus récents d’abord
sort-oldest = Plus anciens d’abord
show-all = Tout afficher ({ $number })

## Products

favorites = Favoris
favorite-add = Ajouter aux favoris
favorite-remove = Retirer des favoris
favorites-empty = Rien pour l’instant. Le cœur d’un produit le garde ici.
export = Télécharger en CSV
compare = Comparer
compare-add = Ajouter à la comparaison
compare-remove = Retirer de la comparaison
compare-full = On ne peut comparer que quatre produits à la fois.
similar = Produits similaires
why = Pourquoi ce produit
why-score = Accord avec vos mots, image ou exemples : { $percent } %
share = Quiconque ouvre cette adresse voit la même recherche :

## What it runs on

about = À propos de ce catalogue
about-source = Source
about-products = Produits
about-encoder = Encodeur
about-store = Stockage
about-model = Modèle de dialogue
