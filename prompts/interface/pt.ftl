# The words of the page; en.ftl has the same messages in English.

language-name = Português
app-title = Vitrine
tagline = Fale com o catálogo
input-placeholder = O que procura?
new-conversation = Nova conversa
undo = Desfazer
redo = Refazer
more = Ver mais
back = Anteriores
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

## Beginning

welcome-hint = Diga por palavras suas, envie uma imagem ou comece com uma destas.
example-color = { $kind }, { $color }
example-under = { $kind } por menos de { $price }

## The conversation

earlier-messages = Mensagens anteriores
edit-message = Editar mensagem
send = Enviar
cancel = Cancelar
save = Guardar
rename = Nome da conversa
delete = Eliminar
conversation-menu = Mudar o nome ou eliminar
search-conversations = Procurar conversas
no-conversations = Ainda não há conversas
feedback-answer = Foi útil?
feedback-hit = Corresponde à sua pesquisa?

## Results

showing = { $from }–{ $to } de { $total }
sort-newest = Mais recentes primeiro
sort-oldest = Mais antigos primeiro
show-all = Mostrar todos ({ $number })

## Products

favorites = Favoritos
favorite-add = Adicionar aos favoritos
favorite-remove = Retirar dos favoritos
favorites-empty = Ainda não há nada. Prima o coração de um produto para o guardar.
export = Transferir como CSV
compare = Comparar
compare-add = Adicionar à comparação
compare-remove = Retirar da comparação
compare-full = Podem comparar-se no máximo quatro produtos.
similar = Produtos semelhantes
why = Porque aparece aqui
why-score = Correspondência com palavras, imagem ou exemplos: { $percent } %
share = Quem abrir este endereço vê a mesma pesquisa:

## What it runs on

about = Sobre este catálogo
about-source = Origem
about-products = Produtos
about-encoder = Codificador
about-store = Armazenamento
about-model = Modelo de conversa
