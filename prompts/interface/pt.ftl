# The words of the page; en.ftl has the same messages in English.

language-name = Português
app-title = Vitrine
tagline = Fale com o catálogo
input-placeholder = O que procura?
new-conversation = Nova conversa
undo = Desfazer
redo = Refazer
more = Ver mais
more-like-this = Mais como este
not-this = Nada como este
details = Detalhes
close = Fechar
remove-filter = Remover { $filter }
active-filters = Filtros
clear-filters = Limpar tudo
results = Resultados
result-count =
    { $count ->
        [one] { $number } produto
        [many] { $number } de produtos
       *[other] { $number } produtos
    }
no-results = Nada corresponde
without = Sem { $constraint }
sort = Ordenar
sort-relevance = Mais parecidos
sort-asc = { $field }: crescente
sort-desc = { $field }: decrescente
language = Idioma
upload-picture = Pesquisar com imagem
your-picture = A sua imagem
thinking = A compreender …
searching = A procurar …
answering = A responder …
starters-title = Por exemplo
conversations = Conversas
settings = Definições
in-stock = Em stock
out-of-stock = Esgotado
price = Preço
page-error = Algo correu mal. A sua conversa está guardada; tente de novo.
index-missing = Ainda não há índice.
privacy-note = Tudo corre neste computador.
