# The words of the page; en.ftl has the same messages in English.

language-name = Español
app-title = Vitrine
tagline = Habla con el catálogo
input-placeholder = ¿Qué buscas?
new-conversation = Nueva conversación
undo = Deshacer
redo = Rehacer
more = Ver más
back = Anteriores
more-like-this = Más como este
not-this = Nada como este
details = Detalles
close = Cerrar
remove-filter = Quitar { $filter }
active-filters = Filtros
clear-filters = Quitar todos
results = Resultados
result-count =
    { $count ->
        [one] { $number } producto
        [many] { $number } de productos
       *[other] { $number } productos
    }
no-results = Nada encaja
without = Sin { $constraint }
sort = Ordenar
sort-relevance = Más parecidos
sort-asc = { $field }: de menor a mayor
sort-desc = { $field }: de mayor a menor
language = Idioma
upload-picture = Buscar con imagen
your-picture = Tu imagen
thinking = Entendiendo …
searching = Buscando …
answering = Respondiendo …
starters-title = Por ejemplo
conversations = Conversaciones
settings = Ajustes
in-stock = En existencias
out-of-stock = Agotado
price = Precio
page-error = Algo salió mal. Tu conversación se conserva; inténtalo de nuevo.
index-missing = Todavía no hay índice.
privacy-note = Todo se ejecuta en este equipo.

## Beginning

welcome-hint = Dígalo con sus palabras, envíe una imagen o empiece con una de estas.
example-color = { $kind }, { $color }
example-under = { $kind } por menos de { $price }

## The conversation

earlier-messages = Mensajes anteriores
edit-message = Editar mensaje
send = Enviar
cancel = Cancelar
save = Guardar
rename = Nombre de la conversación
delete = Eliminar
conversation-menu = Cambiar nombre o eliminar
search-conversations = Buscar conversaciones
no-conversations = Aún no hay conversaciones
feedback-answer = ¿Le ha servido?
feedback-hit = ¿Encaja con su búsqueda?

## Results

showing = { $from }–{ $to } de { $total }
sort-newest = Más recientes primero
sort-oldest = Más antiguos primero
show-all = Mostrar los { $number }

## Products

favorites = Favoritos
favorite-add = Añadir a favoritos
favorite-remove = Quitar de favoritos
favorites-empty = Todavía no hay nada. Pulse el corazón de un producto para guardarlo.
export = Descargar como CSV
compare = Comparar
compare-add = Añadir a la comparación
compare-remove = Quitar de la comparación
compare-full = Se pueden comparar cuatro productos como máximo.
similar = Productos parecidos
why = Por qué aparece
why-score = Coincidencia con sus palabras, imagen o ejemplos: { $percent } %
share = Quien abra esta dirección verá la misma búsqueda:

## What it runs on

about = Acerca de este catálogo
about-source = Origen
about-products = Productos
about-encoder = Codificador
about-store = Almacén
about-model = Modelo de conversación
