# O que diz o assistente; en.ftl explica as mensagens.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: exceto { $values }
constraint-max = { $field }: até { $max }
constraint-min = { $field }: a partir de { $min }
constraint-between = { $field }: de { $min } a { $max }
constraint-words = “{ $words }”
constraint-picture = a sua imagem
field-read = { $field } (pela imagem)
yes = sim
no = não

understood = A sua pesquisa: { $constraints }.
understood-all = Sem filtros: todo o catálogo.
found =
    { $count ->
        [one] { $number } produto corresponde.
        [many] { $number } de produtos correspondem.
       *[other] { $number } produtos correspondem.
    }
found-by-meaning =
    { $count ->
        [one] { $number } produto, por ordem de semelhança.
        [many] { $number } de produtos, os mais parecidos primeiro.
       *[other] { $number } produtos, os mais parecidos primeiro.
    }
looks-like = Parece { $values }.
looks-like-nothing = Não reconheço o que esta imagem mostra.
nothing-alike = Não há nada parecido com “{ $words }”; isto é o mais próximo.
showing = A mostrar de { $from } a { $to }.
sorted-asc = Ordenado por { $field }, do menor para o maior.
sorted-desc = Ordenado por { $field }, do maior para o menor.
sorted-newest = Os mais recentes primeiro.

dropped = Removido: { $field }.
undone = Desfeito.
redone = Refeito.
undo-empty = Não há nada para desfazer.
redo-empty = Não há nada para refazer.
reset-done = Vamos começar de novo.
liked = A procurar coisas parecidas com “{ $title }”.
unliked = A evitar coisas parecidas com “{ $title }”.
taken-as = Entendi “{ $words }” como { $taken }; também pode ser { $other }.
currency-taken = Os preços do catálogo estão em { $taken }; o seu valor (moeda: { $said }) foi considerado em { $taken }.
picture-used = A pesquisar com a sua imagem.
no-more = Não há mais.

nothing-fits = Nada corresponde a tudo isto.
relax =
    { $count ->
        [one] Sem “{ $constraint }”: { $number } produto.
        [many] Sem “{ $constraint }”: { $number } de produtos.
       *[other] Sem “{ $constraint }”: { $number } produtos.
    }
nothing-at-all = Nem sem um dos desejos há algo; o melhor é começar de novo.

next-more = Diga “mais” para ver os seguintes.
next-narrow = Pode afinar por { $fields }.
ask-which = Tem alguma preferência? { $field }: { $values }?
next-like = Diga qual lhe agrada, por exemplo “como o segundo”.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = não indicado
no-such-item = Não há número { $number } nesta página.
no-comparison = Não se sabe o suficiente sobre esse produto para comparar.
need-results = Ainda não há nada à vista; diga-me o que procura.

hello = Olá! Diga-me por palavras suas o que procura.
thanks = De nada! Procuramos mais alguma coisa?
bye = Adeus e até breve!
help = Descreva o que quer, por exemplo “{ $example }”. Depois afine: outra cor, um limite de preço, “os mais baratos primeiro”, “como o segundo”, “desfazer”, “começar de novo”. Também pode enviar uma imagem.
not-understood = Não percebi. Descreva o que procura ou diga “ajuda”.
off-topic = Só posso ajudar com este catálogo. O que procura?

model-fallback = { $model } não responde ({ $reason }); respondem as regras incluídas.
picture-refused = Essa imagem não serve: { $reason }.
picture-empty = o ficheiro está vazio
picture-too-large = o ficheiro tem mais de { $megabytes } MB
picture-unknown = o ficheiro não é uma imagem de formato conhecido
picture-too-many-pixels = tem píxeis a mais
picture-cut-off = está cortada
picture-damaged = está danificada
too-long = A mensagem é longa demais; no máximo { $number } caracteres.
