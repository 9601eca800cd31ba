# The words of the page; en.ftl has the same messages in English.

language-name = Русский
app-title = Vitrine
tagline = Поговорите с каталогом
input-placeholder = Что вы ищете?
new-conversation = Новый разговор
undo = Отменить
redo = Вернуть
more = Показать ещё
more-like-this = Похожие
not-this = Не такое
details = Подробнее
close = Закрыть
remove-filter = Убрать { $filter }
active-filters = Фильтры
clear-filters = Убрать все
results = Результаты
result-count =
    { $count ->
        [one] { $number } товар
        [few] { $number } товара
        [many] { $number } товаров
       *[other] { $number } товара
    }
no-results = Ничего не подходит
without = Без { $constraint }
sort = Порядок
sort-relevance = По сходству
sort-asc = { $field }: по возрастанию
sort-desc = { $field }: по убыванию
language = Язык
upload-picture = Поиск по картинке
your-picture = Ваша картинка
thinking = Понимаю …
searching = Ищу …
answering = Отвечаю …
starters-title = Например
conversations = Разговоры
settings = Настройки
in-stock = В наличии
out-of-stock = Нет в наличии
price = Цена
page-error = Что-то пошло не так. Разговор сохранён; попробуйте ещё раз.
index-missing = Индекса пока нет.
privacy-note = Всё работает на этом компьютере.
