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
take-photo = Сделать снимок
your-picture = Ваша картинка
thinking = Понимаю …
searching = Ищу …
answering = Отвечаю …
conversations = Разговоры
settings = Настройки
out-of-stock = Нет в наличии
price = Цена
page-error = Что-то пошло не так. Разговор сохранён; попробуйте ещё раз.
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
alike =
    { $count ->
        [one] +{ $number } похожий
       *[other] +{ $number } похожих
    }
sort-newest = Сначала новые
sort-oldest = Сначала старые
show-all = Показать все ({ $number })
range-least = { $field }: минимум
range-most = { $field }: максимум

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
why-shares = Что говорит в пользу товара
why-looks = Внешний вид соответствует словам
why-words = Описание соответствует словам
why-picture = Похоже на вашу картинку
why-examples = Похоже на то, что вам понравилось
share = Кто откроет этот адрес, увидит тот же поиск:

## What it runs on

about = На чём это работает
about-source = Источник
about-products = Товары
about-encoder = Кодировщик
about-store = Хранилище
about-model = Модель диалога
about-catalog = Каталог
about-parts = Части и настройки
about-part = Часть
about-now = Используется
about-instead = Может быть
about-setting = Настройка
about-encoder-instead = clip или любая модель CLIP либо SigLIP по имени или папке
about-store-instead = Сервер или кластер Qdrant
about-model-instead = Любая чат-модель, которую знает LangChain
about-quality = Измеренное качество кодировщика { $encoder }
about-quality-hint = Доля верных ответов по набору данных, на языках кодировщика.
about-set = Набор данных
about-mean = Среднее
about-lowest = Слабейший язык
about-abstention = Когда он говорит, что похожего нет, это верно в { $precision } случаев; так он говорит о { $recall } того, чего нет.

## Views

back-to-chat = Вернуться к разговору

## Catalogs

catalogs = Каталоги
catalog-read = Загрузить каталог
catalog-upload = Файл с вашего устройства
catalog-upload-button = Выбрать файл
catalog-path = Или путь на этой машине
catalog-name = Название каталога
catalog-updates = Каталог с таким названием уже есть; он будет обновлён.
catalog-prune = Удалить товары, которых больше нет в файле
catalog-read-pictures = Определять цвета и виды по картинкам, если в файле их нет
catalog-index = Загрузить
catalog-shelf = Имеющиеся каталоги
catalog-in-use = Используется
catalog-show = Использовать этот
catalog-talk = Поговорить с этим каталогом
catalog-another = Загрузить другой каталог
column = Столбец
columns-hint = Посмотрите, чем считается каждый столбец, и исправьте, где неверно.
columns-leave-out = Столбцы, которые пропустить
columns-needed = Выберите столбец, где стоит название, описание или картинка.
columns-none = Нет столбца
columns-taken-as = Считается
columns-examples = Содержит
columns-whole =
    { $count ->
        [one] В файле { $number } строка.
        [few] В файле { $number } строки.
        [many] В файле { $number } строк.
       *[other] В файле { $number } строки.
    }
columns-looked =
    { $count ->
        [one] По первой { $number } строке.
       *[other] По первым { $number } строкам.
    }
columns-skipped =
    { $count ->
        [one] { $number } непригодна и будет пропущена.
        [few] { $number } непригодны и будут пропущены.
       *[other] { $number } непригодны и будут пропущены.
    }
role-id = Артикул
role-title = Название
role-description = Описание
role-image = Картинка
role-price = Цена
role-sale-price = Цена со скидкой
role-list-price = Цена без скидки
role-currency = Валюта
role-group = Объединяет варианты
kind-keyword = Варианты на выбор
kind-number = Число
kind-price = Цена
kind-boolean = Да или нет
kind-date = Дата
kind-text = Текст
kind-unused = Не используется
indexing-start = Начинаю…
indexing-read = Прочитано строк: { $done }
indexing-pictures = Просмотрено картинок: { $done } из { $total }
indexing-index = Строк: { $done } из { $total }.
indexing-finish = Завершаю…
indexing-rate = { $rate } в секунду, осталось около { $left }.
indexing-meanwhile = Тем временем все могут говорить с нынешним каталогом.
indexing-canceled = Отменено. Сделанное сохранено; в следующий раз работа продолжится с этого места.
indexing-failed = Каталог не удалось загрузить.
report-new = Новые
report-updated = Изменённые
report-unchanged = Без изменений
report-removed = Удалённые
report-vanished = Больше нет в файле
report-skipped = Пропущено
report-without-picture = Без картинки
report-lost-pictures = Пропущенные картинки
report-row = Строка
report-reason = Причина
reason-repeated = Этот артикул уже встречался
reason-unnumbered = Артикул отсутствует
reason-bare = Нет ни картинки, ни текста
reason-absent = Файл картинки не существует
reason-format = Это не картинка известного формата
reason-damaged = Картинка повреждена
report-download = Скачать отчёт
