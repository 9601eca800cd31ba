# Lo que dice el asistente; en.ftl explica los mensajes.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: salvo { $values }
constraint-max = { $field }: hasta { $max }
constraint-min = { $field }: desde { $min }
constraint-between = { $field }: de { $min } a { $max }
constraint-words = «{ $words }»
constraint-picture = tu imagen
field-read = { $field } (según la imagen)
yes = sí
no = no

understood = Tu búsqueda: { $constraints }.
understood-all = Sin filtros: todo el catálogo.
found =
    { $count ->
        [one] { $number } producto encaja.
        [many] { $number } de productos encajan.
       *[other] { $number } productos encajan.
    }
found-by-meaning =
    { $count ->
        [one] { $number } producto, ordenado por parecido.
        [many] { $number } de productos, primero los más parecidos.
       *[other] { $number } productos, primero los más parecidos.
    }
looks-like = Parece { $values }.
looks-like-nothing = No distingo qué hay en la imagen.
nothing-alike = Aquí no hay nada parecido a «{ $words }»; esto es lo más cercano.
showing = Se muestran del { $from } al { $to }.
sorted-asc = Ordenado por { $field }, de menor a mayor.
sorted-desc = Ordenado por { $field }, de mayor a menor.
sorted-newest = Primero lo más nuevo.

dropped = Quitado: { $field }.
undone = Deshecho.
redone = Rehecho.
undo-empty = No hay nada que deshacer.
redo-empty = No hay nada que rehacer.
reset-done = Empezamos de nuevo.
liked = Busco cosas parecidas a «{ $title }».
unliked = Evito lo que se parece a «{ $title }».
taken-as = He entendido «{ $words }» como { $taken }; también puede ser { $other }.
currency-taken = Los precios del catálogo están en { $taken }; tu cantidad (moneda: { $said }) se ha tomado en { $taken }.
picture-used = Buscando con tu imagen.
no-more = No hay más.

nothing-fits = Nada encaja con todo eso.
relax =
    { $count ->
        [one] Sin «{ $constraint }»: { $number } producto.
        [many] Sin «{ $constraint }»: { $number } de productos.
       *[other] Sin «{ $constraint }»: { $number } productos.
    }
nothing-at-all = Ni quitando uno de los deseos hay algo; mejor empezar de nuevo.

next-more = Di «más» para ver los siguientes.
next-narrow = Puedes precisar por { $fields }.
ask-which = ¿Tienes alguna preferencia? { $field }: ¿{ $values }?
next-like = Di cuál te gusta, por ejemplo «como el segundo».

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = no consta
no-such-item = No hay número { $number } en esta página.
no-comparison = De ese producto no se sabe lo suficiente para comparar.
need-results = Aún no se muestra nada; dime qué buscas.

hello = ¡Hola! Dime con tus palabras qué buscas.
thanks = ¡De nada! ¿Buscamos algo más?
bye = ¡Adiós y hasta pronto!
help = Describe lo que quieres, por ejemplo «{ $example }». Luego precisa: otro color, un límite de precio, «lo más barato primero», «como el segundo», «deshacer», «empezar de nuevo». También puedes enviar una imagen.
not-understood = No te he entendido. Describe lo que buscas o di «ayuda».
off-topic = Solo puedo ayudar con este catálogo. ¿Qué buscas?

model-fallback = { $model } no responde ({ $reason }); responden las reglas incluidas.
picture-refused = Esa imagen no sirve: { $reason }.
picture-empty = el archivo está vacío
picture-too-large = el archivo supera los { $megabytes } MB
picture-unknown = el archivo no es una imagen de formato conocido
picture-too-many-pixels = tiene demasiados píxeles
picture-cut-off = está cortada
picture-damaged = está dañada
too-long = El mensaje es demasiado largo; como máximo { $number } caracteres.
