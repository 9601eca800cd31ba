# Ce que dit l'assistant ; en.ftl explique les messages.

constraint-one-of = { $field } : { $values }
constraint-none-of = { $field } : sauf { $values }
constraint-max = { $field } : jusqu'à { $max }
constraint-min = { $field } : à partir de { $min }
constraint-between = { $field } : de { $min } à { $max }
constraint-words = « { $words } »
constraint-picture = votre image
field-read = { $field } (d’après l’image)
yes = oui
no = non

understood = Votre recherche : { $constraints }.
understood-all = Aucun filtre : tout le catalogue.
found =
    { $count ->
        [one] { $number } article correspond.
        [many] { $number } d'articles correspondent.
       *[other] { $number } articles correspondent.
    }
found-by-meaning =
    { $count ->
        [one] { $number } article, classé par ressemblance.
        [many] { $number } d'articles, les plus proches d'abord.
       *[other] { $number } articles, les plus proches d'abord.
    }
looks-like = On dirait { $values }.
looks-like-nothing = Je ne reconnais pas ce que montre cette image.
nothing-alike = Rien ici ne ressemble à « { $words } » ; voici ce qui s’en rapproche le plus.
showing = Affichés : { $from } à { $to }.
sorted-asc = Trié par { $field }, du plus bas au plus haut.
sorted-desc = Trié par { $field }, du plus haut au plus bas.
sorted-newest = Les plus récents d'abord.

dropped = Retiré : { $field }.
undone = C'est annulé.
redone = C'est rétabli.
undo-empty = Il n'y a rien à annuler.
redo-empty = Il n'y a rien à rétablir.
reset-done = On repart de zéro.
liked = Je cherche des articles proches de « { $title } ».
unliked = J'évite ce qui ressemble à « { $title } ».
taken-as = J’ai compris « { $words } » comme { $taken } ; cela peut aussi vouloir dire { $other }.
currency-taken = Le catalogue est en { $taken } ; votre montant (devise : { $said }) a été compris en { $taken }.
picture-used = Recherche avec votre image.
no-more = C'est tout ce qu'il y a.

nothing-fits = Rien ne correspond à tout cela.
relax =
    { $count ->
        [one] Sans « { $constraint } » : { $number } article.
        [many] Sans « { $constraint } » : { $number } d'articles.
       *[other] Sans « { $constraint } » : { $number } articles.
    }
nothing-at-all = Même sans l'un de ces souhaits, rien ne convient ; mieux vaut recommencer.

next-more = Dites « plus » pour voir la suite.
next-narrow = Vous pouvez préciser : { $fields }.
ask-which = Avez-vous une préférence ? { $field } : { $values } ?
next-like = Dites ce qui vous plaît, par exemple « comme le deuxième ».

details = { $title } — { $values }.
compared = { $title } : { $values }.
values-of = { $field } : { $values }.
unknown = non précisé
no-such-item = Il n'y a pas de numéro { $number } sur cette page.
no-comparison = On n'en sait pas assez sur cet article pour comparer.
need-results = Rien n'est encore affiché ; dites-moi ce que vous cherchez.

hello = Bonjour ! Dites-moi simplement ce que vous cherchez.
thanks = Avec plaisir ! Cherchons-nous autre chose ?
bye = Au revoir et à bientôt !
help = Décrivez ce que vous voulez, par exemple « { $example } ». Puis précisez : une autre couleur, une limite de prix, « les moins chers d'abord », « comme le deuxième », « annule », « recommencer ». Vous pouvez aussi envoyer une image.
not-understood = Je n'ai pas compris. Décrivez ce que vous cherchez ou dites « aide ».
off-topic = Je ne peux aider que pour ce catalogue. Que cherchez-vous ?

model-fallback = { $model } ne répond pas ({ $reason }) ; les règles intégrées répondent à sa place.
picture-refused = Cette image est inutilisable : { $reason }.
picture-empty = le fichier est vide
picture-too-large = le fichier dépasse { $megabytes } Mo
picture-unknown = le fichier n’est pas une image d’un format connu
picture-too-many-pixels = elle a trop de pixels
picture-cut-off = elle est tronquée
picture-damaged = elle est endommagée
too-long = Ce message est trop long ; { $number } caractères au plus, s'il vous plaît.
