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
take-photo = Tirar uma fotografia
your-picture = A sua imagem
thinking = A compreender …
searching = A procurar …
answering = A responder …
conversations = Conversas
settings = Definições
out-of-stock = Esgotado
price = Preço
page-error = Algo correu mal. A sua conversa está guardada; tente de novo.
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
alike =
    { $count ->
        [one] +{ $number } semelhante
       *[other] +{ $number } semelhantes
    }
sort-newest = Mais recentes primeiro
sort-oldest = Mais antigos primeiro
show-all = Mostrar todos ({ $number })
range-least = { $field }: mínimo
range-most = { $field }: máximo

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
why-shares = O que fala a favor
why-looks = O aspeto corresponde às palavras
why-words = O texto corresponde às palavras
why-picture = É parecido com a imagem
why-examples = É parecido com o que agradou
share = Quem abrir este endereço vê a mesma pesquisa:

## What it runs on

about = Com que funciona
about-source = Origem
about-products = Produtos
about-encoder = Codificador
about-store = Armazenamento
about-model = Modelo de conversa
about-catalog = O catálogo
about-parts = Partes e definições
about-part = Parte
about-now = Em uso
about-instead = Pode ser
about-setting = Definição
about-encoder-instead = clip, ou qualquer modelo CLIP ou SigLIP pelo nome ou pasta
about-store-instead = Um servidor ou cluster Qdrant
about-model-instead = Qualquer modelo de conversa que o LangChain conheça
about-quality = Qualidade medida do codificador { $encoder }
about-quality-hint = Proporção de respostas certas por conjunto de dados, nas línguas do codificador.
about-set = Conjunto de dados
about-mean = Média
about-lowest = Língua mais fraca
about-abstention = Quando diz que nada é parecido, acerta em { $precision } dos casos; di-lo de { $recall } do que não está lá.

## Views

back-to-chat = Voltar à conversa

## Catalogs

catalogs = Catálogos
catalog-read = Carregar um catálogo
catalog-upload = Um ficheiro do seu dispositivo
catalog-upload-button = Escolher ficheiro
catalog-path = Ou um caminho nesta máquina
catalog-name = Nome do catálogo
catalog-updates = Já existe um catálogo com este nome; será atualizado.
catalog-prune = Retirar os produtos que já não estão no ficheiro
catalog-read-pictures = Ler cores e tipos nas imagens quando o ficheiro não os indica
catalog-index = Carregar
catalog-shelf = Catálogos disponíveis
catalog-in-use = Em uso
catalog-show = Usar este
catalog-talk = Falar com este catálogo
catalog-another = Carregar outro catálogo
column = Coluna
columns-hint = Veja como cada coluna é entendida e corrija o que estiver errado.
columns-leave-out = Colunas a deixar de fora
columns-needed = Escolha a coluna que contém o título, a descrição ou a imagem.
columns-none = Nenhuma coluna
columns-taken-as = Entendida como
columns-examples = Contém
columns-whole =
    { $count ->
        [one] O ficheiro tem { $number } linha.
       *[other] O ficheiro tem { $number } linhas.
    }
columns-looked =
    { $count ->
        [one] Avaliado pela primeira linha.
       *[other] Avaliado pelas primeiras { $number } linhas.
    }
columns-skipped =
    { $count ->
        [one] { $number } não serve e será ignorada.
       *[other] { $number } não servem e serão ignoradas.
    }
role-id = Número do produto
role-title = Título
role-description = Descrição
role-image = Imagem
role-price = Preço
role-sale-price = Preço promocional
role-list-price = Preço de tabela
role-currency = Moeda
role-group = Une as variantes
kind-keyword = Opções
kind-number = Número
kind-price = Preço
kind-boolean = Sim ou não
kind-date = Data
kind-text = Texto
kind-unused = Não usada
indexing-start = A começar…
indexing-read = Linhas lidas: { $done }
indexing-pictures = Imagens lidas: { $done } de { $total }
indexing-index = { $done } de { $total } linhas.
indexing-finish = A terminar…
indexing-rate = { $rate } por segundo, faltam cerca de { $left }.
indexing-meanwhile = Entretanto, todos podem continuar a falar com o catálogo atual.
indexing-canceled = Cancelado. O que está feito fica guardado; a próxima vez continua daí.
indexing-failed = Não foi possível carregar o catálogo.
report-new = Novos
report-updated = Alterados
report-unchanged = Sem alteração
report-removed = Retirados
report-vanished = Já não estão no ficheiro
report-skipped = Ignorados
report-without-picture = Sem imagem
report-lost-pictures = Imagens deixadas de fora
report-row = Linha
report-reason = Motivo
reason-repeated = Este número já aparece antes
reason-unnumbered = Falta o número
reason-bare = Nem imagem nem texto
reason-absent = O ficheiro da imagem não existe
reason-format = Não é uma imagem de um formato conhecido
reason-damaged = A imagem está danificada
report-download = Descarregar o relatório
