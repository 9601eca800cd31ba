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
take-photo = Hacer una foto
your-picture = Tu imagen
thinking = Entendiendo …
searching = Buscando …
answering = Respondiendo …
conversations = Conversaciones
settings = Ajustes
out-of-stock = Agotado
price = Precio
page-error = Algo salió mal. Tu conversación se conserva; inténtalo de nuevo.
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
alike =
    { $count ->
        [one] +{ $number } similar
       *[other] +{ $number } similares
    }
sort-newest = Más recientes primero
sort-oldest = Más antiguos primero
show-all = Mostrar los { $number }
range-least = { $field }: mínimo
range-most = { $field }: máximo

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
why-shares = Lo que habla a su favor
why-looks = Su aspecto coincide con sus palabras
why-words = Su texto coincide con sus palabras
why-picture = Se parece a su imagen
why-examples = Se parece a lo que le ha gustado
share = Quien abra esta dirección verá la misma búsqueda:

## What it runs on

about = Con qué funciona
about-source = Origen
about-products = Productos
about-encoder = Codificador
about-store = Almacén
about-model = Modelo de conversación
about-catalog = El catálogo
about-parts = Partes y ajustes
about-part = Parte
about-now = En uso
about-instead = Puede ser
about-setting = Ajuste
about-encoder-instead = clip, o cualquier modelo CLIP o SigLIP por su nombre o carpeta
about-store-instead = Un servidor o clúster de Qdrant
about-model-instead = Cualquier modelo de chat que LangChain conozca
about-quality = Calidad medida del codificador { $encoder }
about-quality-hint = Proporción de aciertos por conjunto de datos, en los idiomas del codificador.
about-set = Conjunto de datos
about-mean = Media
about-lowest = Idioma más bajo
about-abstention = Cuando dice que nada se parece, acierta en el { $precision } de los casos; lo dice del { $recall } de lo que no está.

## Views

back-to-chat = Volver a la conversación

## Catalogs

catalogs = Catálogos
catalog-read = Cargar un catálogo
catalog-upload = Un archivo de tu dispositivo
catalog-upload-button = Elegir archivo
catalog-path = O una ruta en esta máquina
catalog-name = Nombre del catálogo
catalog-updates = Ya hay un catálogo con este nombre; se pondrá al día.
catalog-prune = Quitar los productos que ya no están en el archivo
catalog-read-pictures = Leer colores y tipos en las imágenes cuando el archivo no los indica
catalog-index = Cargar
catalog-shelf = Catálogos disponibles
catalog-in-use = En uso
catalog-show = Usar este
catalog-talk = Hablar con este catálogo
catalog-another = Cargar otro catálogo
column = Columna
columns-hint = Mira por qué se toma cada columna y corrige lo que no sea así.
columns-leave-out = Columnas que se omiten
columns-needed = Elige la columna que contiene el título, la descripción o la imagen.
columns-none = Ninguna columna
columns-taken-as = Se toma como
columns-examples = Contiene
columns-whole =
    { $count ->
        [one] El archivo tiene { $number } fila.
       *[other] El archivo tiene { $number } filas.
    }
columns-looked =
    { $count ->
        [one] Según la primera fila.
       *[other] Según las primeras { $number } filas.
    }
columns-skipped =
    { $count ->
        [one] { $number } no sirve y se omitirá.
       *[other] { $number } no sirven y se omitirán.
    }
role-id = Número de producto
role-title = Título
role-description = Descripción
role-image = Imagen
role-price = Precio
role-sale-price = Precio de oferta
role-list-price = Precio de lista
role-currency = Moneda
role-group = Une las variantes
kind-keyword = Opciones
kind-number = Número
kind-price = Precio
kind-boolean = Sí o no
kind-date = Fecha
kind-text = Texto
kind-unused = Sin usar
indexing-start = Empezando…
indexing-read = Filas leídas: { $done }
indexing-pictures = Imágenes leídas: { $done } de { $total }
indexing-index = { $done } de { $total } filas.
indexing-finish = Terminando…
indexing-rate = { $rate } por segundo, quedan unos { $left }.
indexing-meanwhile = Mientras tanto se puede seguir hablando con el catálogo actual.
indexing-canceled = Cancelado. Lo hecho se conserva; la próxima vez continuará desde ahí.
indexing-failed = No se pudo cargar el catálogo.
report-new = Nuevos
report-updated = Cambiados
report-unchanged = Sin cambios
report-removed = Quitados
report-vanished = Ya no están en el archivo
report-skipped = Omitidos
report-without-picture = Sin imagen
report-lost-pictures = Imágenes omitidas
report-row = Fila
report-reason = Motivo
reason-repeated = Este número ya aparece antes
reason-unnumbered = Falta el número
reason-bare = Ni imagen ni texto
reason-absent = El archivo de imagen no existe
reason-format = No es una imagen de un formato conocido
reason-damaged = La imagen está dañada
report-download = Descargar el informe
