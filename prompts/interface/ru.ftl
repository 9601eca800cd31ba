# The words of the page; en.ftl has the same messages in English.

language-name = Русский
app-title = Vitrine
tagline = Поговорите с каталогом
input-placeholder = Что вы ищете?
new-conversation = Новый разговор
undo = Отменить
redo = Вернуть
more = Показать ещё
back = Предыдущие
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

## Beginning

welcome-hint = Скажите своими словами, пришлите картинку или начните с одного из этих запросов.
example-color = { $kind }, { $color }
example-under = { $kind } до { $price }

## The conversation

earlier-messages = Предыдущие сообщения
edit-message = Изменить сообщение
send = Отправить
cancel = Отмена
save = Сохранить
rename = Название беседы
delete = Удалить
conversation-menu = Переименовать или удалить
search-conversations = Поиск по беседам
no-conversations = Бесед пока нет
feedback-answer = Это помогло?
feedback-hit = Подходит ли это к запросу?

## Results

showing = { $from }–{ $to } из { $total }
sort-newest = Сначала новые
sort-oldest = Сначала старые
show-all = Показать все ({ $number })

## Products

favorites = Избранное
favorite-add = Добавить в избранное
favorite-remove = Убрать из избранного
favorites-empty = Здесь пока пусто. Нажмите сердечко у товара, чтобы сохранить его.
export = Скачать в CSV
compare = Сравнить
compare-add = Добавить к сравнению
compare-remove = Убрать из сравнения
compare-full = Сравнить можно не больше четырёх товаров.
similar = Похожие товары
why = Почему это здесь
why-score = Совпадение со словами, картинкой или примерами: { $percent } %
share = Кто откроет этот адрес, увидит тот же поиск:

## What it runs on

about = Об этом каталоге
about-source = Источник
about-products = Товары
about-encoder = Кодировщик
about-store = Хранилище
about-model = Модель диалога
