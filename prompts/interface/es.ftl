# The words of the page; en.ftl has the same messages in English.

language-name = Español
app-title = Vitrine
tagline = Habla con el catálogo
input-placeholder = ¿Qué buscas?
new-conversation = Nueva conversación
undo = Deshacer
redo = Rehacer
more = Ver más
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
