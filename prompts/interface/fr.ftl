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
take-photo = Prendre une photo
your-picture = Votre image
thinking = Compréhension …
searching = Recherche …
answering = Réponse …
conversations = Conversations
settings = Réglages
out-of-stock = Épuisé
price = Prix
page-error = Une erreur est survenue. Votre conversation est conservée ; veuillez réessayer.
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
alike =
    { $count ->
        [one] +{ $number } semblable
       *[other] +{ $number } semblables
    }
sort-newest = Plus récents d’abord
sort-oldest = Plus anciens d’abord
show-all = Tout afficher ({ $number })
range-least = { $field } : minimum
range-most = { $field } : maximum

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
why-shares = Ce qui parle pour lui
why-looks = Son aspect correspond à vos mots
why-words = Son texte correspond à vos mots
why-picture = Il ressemble à votre image
why-examples = Il ressemble à ce que vous avez aimé
share = Quiconque ouvre cette adresse voit la même recherche :

## What it runs on

about = Ce qui le fait fonctionner
about-source = Source
about-products = Produits
about-encoder = Encodeur
about-store = Stockage
about-model = Modèle de dialogue
about-catalog = Le catalogue
about-parts = Composants et réglages
about-part = Composant
about-now = Utilisé
about-instead = Possible
about-setting = Réglage
about-encoder-instead = clip, ou tout modèle CLIP ou SigLIP par son nom ou son dossier
about-store-instead = Un serveur ou un cluster Qdrant
about-model-instead = Tout modèle de chat que LangChain connaît
about-quality = Qualité mesurée de l’encodeur { $encoder }
about-quality-hint = Part de réponses justes par jeu de données, sur les langues de l’encodeur.
about-set = Jeu de données
about-mean = Moyenne
about-lowest = Langue la plus faible
about-abstention = Quand il dit que rien ne ressemble, c’est juste dans { $precision } des cas ; il le dit pour { $recall } de ce qui n’est pas là.

## Views

back-to-chat = Retour à la conversation

## Catalogs

catalogs = Catalogues
catalog-read = Charger un catalogue
catalog-upload = Un fichier de votre appareil
catalog-upload-button = Choisir un fichier
catalog-path = Ou un chemin sur cette machine
catalog-name = Nom du catalogue
catalog-updates = Un catalogue de ce nom existe déjà ; il sera mis à jour.
catalog-prune = Retirer les produits qui ne sont plus dans le fichier
catalog-read-pictures = Lire couleurs et types sur les images quand le fichier ne les donne pas
catalog-index = Charger
catalog-shelf = Catalogues présents
catalog-in-use = Utilisé
catalog-show = Utiliser celui-ci
catalog-talk = Parler à ce catalogue
catalog-another = Charger un autre catalogue
column = Colonne
columns-hint = Voyez ce que représente chaque colonne et corrigez ce qui est faux.
columns-leave-out = Colonnes à laisser de côté
columns-needed = Choisissez la colonne qui contient le titre, la description ou l’image.
columns-none = Aucune colonne
columns-taken-as = Comprise comme
columns-examples = Contient
columns-whole =
    { $count ->
        [one] Le fichier a { $number } ligne.
       *[other] Le fichier a { $number } lignes.
    }
columns-looked =
    { $count ->
        [one] D’après la première ligne.
       *[other] D’après les { $number } premières lignes.
    }
columns-skipped =
    { $count ->
        [one] { $number } est inutilisable et sera ignorée.
       *[other] { $number } sont inutilisables et seront ignorées.
    }
role-id = Référence
role-title = Titre
role-description = Description
role-image = Image
role-price = Prix
role-sale-price = Prix soldé
role-list-price = Prix de référence
role-currency = Devise
role-group = Réunit les variantes
kind-keyword = Choix
kind-number = Nombre
kind-price = Prix
kind-boolean = Oui ou non
kind-date = Date
kind-text = Texte
kind-unused = Inutilisée
indexing-start = Démarrage…
indexing-read = Lignes lues : { $done }
indexing-pictures = Images lues : { $done } sur { $total }
indexing-index = { $done } lignes sur { $total }.
indexing-finish = Finalisation…
indexing-rate = { $rate } par seconde, encore { $left } environ.
indexing-meanwhile = Pendant ce temps, chacun peut continuer avec le catalogue actuel.
indexing-canceled = Annulé. Ce qui est fait est conservé ; la prochaine fois reprendra de là.
indexing-failed = Le catalogue n’a pas pu être chargé.
report-new = Nouveaux
report-updated = Modifiés
report-unchanged = Inchangés
report-removed = Retirés
report-vanished = Absents du fichier
report-skipped = Ignorés
report-without-picture = Sans image
report-lost-pictures = Images laissées de côté
report-row = Ligne
report-reason = Raison
reason-repeated = Cette référence figure déjà plus haut
reason-unnumbered = La référence manque
reason-bare = Ni image ni texte
reason-absent = Le fichier image n’existe pas
reason-format = Pas une image d’un format connu
reason-damaged = L’image est endommagée
report-download = Télécharger le rapport
