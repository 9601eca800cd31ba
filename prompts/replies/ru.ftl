# Что говорит помощник; en.ftl объясняет сообщения.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: кроме { $values }
constraint-max = { $field }: до { $max }
constraint-min = { $field }: от { $min }
constraint-between = { $field }: от { $min } до { $max }
constraint-words = «{ $words }»
constraint-picture = ваша картинка
field-read = { $field } (по картинке)
yes = да
no = нет

understood = Вы ищете: { $constraints }.
understood-all = Без фильтров: весь каталог.
found =
    { $count ->
        [one] Подходит { $number } товар.
        [few] Подходят { $number } товара.
        [many] Подходит { $number } товаров.
       *[other] Подходит { $number } товара.
    }
found-by-meaning =
    { $count ->
        [one] { $number } товар, по степени сходства.
        [few] { $number } товара, сначала самые похожие.
        [many] { $number } товаров, сначала самые похожие.
       *[other] { $number } товара, сначала самые похожие.
    }
looks-like = Похоже на: { $values }.
looks-like-nothing = Не могу понять, что на этой картинке.
nothing-alike = Здесь нет ничего похожего на «{ $words }»; вот самое близкое.
showing = Показаны с { $from } по { $to }.
sorted-asc = Порядок: { $field }, по возрастанию.
sorted-desc = Порядок: { $field }, по убыванию.
sorted-newest = Сначала новые.

dropped = Убрано: { $field }.
undone = Отменено.
redone = Возвращено.
undo-empty = Отменять нечего.
redo-empty = Возвращать нечего.
reset-done = Начинаем заново.
liked = Ищу похожее на «{ $title }».
unliked = Избегаю похожего на «{ $title }».
taken-as = «{ $words }» я понял как { $taken }; это может значить и { $other }.
currency-taken = Цены в каталоге указаны в { $taken }; сумму, названную в { $said }, я принял за { $taken }.
picture-used = Ищу по вашей картинке.
no-more = Больше ничего нет.

nothing-fits = Ничего не подходит под всё сразу.
relax =
    { $count ->
        [one] Без «{ $constraint }»: { $number } товар.
        [few] Без «{ $constraint }»: { $number } товара.
        [many] Без «{ $constraint }»: { $number } товаров.
       *[other] Без «{ $constraint }»: { $number } товара.
    }
nothing-at-all = Даже без одного из условий ничего нет; лучше начать заново.

next-more = Скажите «ещё», чтобы увидеть следующие.
next-narrow = Можно уточнить: { $fields }.
ask-which = Что вы предпочитаете? { $field }: { $values }?
next-like = Скажите, что нравится, например «как второй».

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = не указано
no-such-item = На этой странице нет номера { $number }.
no-comparison = Об этом товаре известно слишком мало, чтобы сравнивать.
need-results = Пока ничего не показано; скажите, что вы ищете.

hello = Здравствуйте! Скажите своими словами, что вы ищете.
thanks = Пожалуйста! Поищем что-нибудь ещё?
bye = До свидания!
help = Опишите, что вам нужно, например «{ $example }». Потом уточняйте: другой цвет, предел цены, «сначала дешёвые», «как второй», «отмени», «начать заново». Можно прислать и картинку.
not-understood = Я не понял. Опишите, что вы ищете, или скажите «помощь».
off-topic = Я могу помочь только с этим каталогом. Что вы ищете?

model-fallback = { $model } не отвечает ({ $reason }); отвечают встроенные правила.
picture-refused = Эту картинку нельзя использовать: { $reason }.
picture-empty = файл пуст
picture-too-large = файл больше { $megabytes } МБ
picture-unknown = файл не является картинкой известного формата
picture-too-many-pixels = в ней слишком много пикселей
picture-cut-off = она обрезана
picture-damaged = она повреждена
too-long = Сообщение слишком длинное; не больше { $number } знаков.
