# The words of the page; en.ftl has the same messages in English.

language-name = Українська
app-title = Vitrine
tagline = Поговоріть із каталогом
input-placeholder = Що ви шукаєте?
new-conversation = Нова розмова
undo = Скасувати
redo = Повернути
more = Показати ще
back = Попередні
more-like-this = Схожі
not-this = Не таке
details = Докладніше
close = Закрити
remove-filter = Прибрати { $filter }
active-filters = Фільтри
clear-filters = Прибрати всі
results = Результати
result-count =
    { $count ->
        [one] { $number } товар
        [few] { $number } товари
        [many] { $number } товарів
       *[other] { $number } товару
    }
no-results = Нічого не підходить
without = Без { $constraint }
sort = Порядок
sort-relevance = За схожістю
sort-asc = { $field }: за зростанням
sort-desc = { $field }: за спаданням
language = Мова
upload-picture = Пошук за зображенням
take-photo = Зробити знімок
your-picture = Ваше зображення
thinking = Розумію …
searching = Шукаю …
answering = Відповідаю …
conversations = Розмови
settings = Налаштування
out-of-stock = Немає в наявності
price = Ціна
page-error = Щось пішло не так. Розмову збережено; спробуйте ще раз.
privacy-note = Усе працює на цьому комп'ютері.

## Beginning

welcome-hint = Скажіть своїми словами, надішліть зображення або почніть з одного із цих запитів.
example-color = { $kind }, { $color }
example-under = { $kind } до { $price }

## The conversation

earlier-messages = Попередні повідомлення
edit-message = Змінити повідомлення
send = Надіслати
cancel = Скасувати
save = Зберегти
rename = Назва розмови
delete = Видалити
conversation-menu = Перейменувати або видалити
search-conversations = Пошук у розмовах
no-conversations = Розмов ще немає
feedback-answer = Це допомогло?
feedback-hit = Чи підходить це до запиту?

## Results

showing = { $from }–{ $to } із { $total }
alike =
    { $count ->
        [one] +{ $number } схожий
        [few] +{ $number } схожі
       *[other] +{ $number } схожих
    }
sort-newest = Спочатку нові
sort-oldest = Спочатку старі
show-all = Показати всі ({ $number })
range-least = { $field }: мінімум
range-most = { $field }: максимум

## Products

favorites = Обране
favorite-add = Додати до обраного
favorite-remove = Прибрати з обраного
favorites-empty = Тут ще порожньо. Натисніть сердечко біля товару, щоб зберегти його.
export = Завантажити як CSV
compare = Порівняти
compare-add = Додати до порівняння
compare-remove = Прибрати з порівняння
compare-full = Порівняти можна щонайбільше чотири товари.
similar = Схожі товари
why = Чому це тут
why-score = Збіг зі словами, зображенням або прикладами: { $percent } %
why-shares = Що промовляє за цей товар
why-looks = Вигляд відповідає словам
why-words = Опис відповідає словам
why-picture = Схоже на ваше зображення
why-examples = Схоже на те, що вам сподобалося
share = Хто відкриє цю адресу, побачить той самий пошук:

## What it runs on

about = На чому це працює
about-source = Джерело
about-products = Товари
about-encoder = Кодувальник
about-store = Сховище
about-model = Модель діалогу
about-catalog = Каталог
about-parts = Частини й налаштування
about-part = Частина
about-now = Використовується
about-instead = Може бути
about-setting = Налаштування
about-encoder-instead = clip або будь-яка модель CLIP чи SigLIP за назвою чи текою
about-store-instead = Сервер або кластер Qdrant
about-model-instead = Будь-яка чат-модель, яку знає LangChain
about-quality = Виміряна якість кодувальника { $encoder }
about-quality-hint = Частка правильних відповідей за набором даних, мовами кодувальника.
about-set = Набір даних
about-mean = Середнє
about-lowest = Найслабша мова
about-abstention = Коли він каже, що схожого немає, це правда у { $precision } випадків; так він каже про { $recall } того, чого немає.

## Views

back-to-chat = Назад до розмови

## Catalogs

catalogs = Каталоги
catalog-read = Завантажити каталог
catalog-upload = Файл із вашого пристрою
catalog-upload-button = Вибрати файл
catalog-path = Або шлях на цій машині
catalog-name = Назва каталогу
catalog-updates = Каталог із такою назвою вже є; його буде оновлено.
catalog-prune = Вилучити товари, яких більше немає у файлі
catalog-read-pictures = Визначати кольори й види із зображень, якщо у файлі їх немає
catalog-index = Завантажити
catalog-shelf = Наявні каталоги
catalog-in-use = Використовується
catalog-show = Використати цей
catalog-talk = Поговорити з цим каталогом
catalog-another = Завантажити інший каталог
column = Стовпець
columns-hint = Подивіться, чим вважається кожен стовпець, і виправте, де не так.
columns-leave-out = Стовпці, які пропустити
columns-needed = Виберіть стовпець, де стоїть назва, опис або зображення.
columns-none = Немає стовпця
columns-taken-as = Вважається
columns-examples = Містить
columns-whole =
    { $count ->
        [one] У файлі { $number } рядок.
        [few] У файлі { $number } рядки.
        [many] У файлі { $number } рядків.
       *[other] У файлі { $number } рядка.
    }
columns-looked =
    { $count ->
        [one] За першим { $number } рядком.
       *[other] За першими { $number } рядками.
    }
columns-skipped =
    { $count ->
        [one] { $number } непридатний і буде пропущений.
        [few] { $number } непридатні й будуть пропущені.
       *[other] { $number } непридатних буде пропущено.
    }
role-id = Артикул
role-title = Назва
role-description = Опис
role-image = Зображення
role-price = Ціна
role-sale-price = Ціна зі знижкою
role-list-price = Ціна без знижки
role-currency = Валюта
role-group = Об’єднує варіанти
kind-keyword = Варіанти на вибір
kind-number = Число
kind-price = Ціна
kind-boolean = Так або ні
kind-date = Дата
kind-text = Текст
kind-unused = Не використовується
indexing-start = Починаю…
indexing-read = Прочитано рядків: { $done }
indexing-pictures = Переглянуто зображень: { $done } з { $total }
indexing-index = Рядків: { $done } з { $total }.
indexing-finish = Завершую…
indexing-rate = { $rate } за секунду, лишилося близько { $left }.
indexing-meanwhile = Тим часом усі можуть говорити з нинішнім каталогом.
indexing-canceled = Скасовано. Зроблене збережено; наступного разу робота піде звідси.
indexing-failed = Каталог не вдалося завантажити.
report-new = Нові
report-updated = Змінені
report-unchanged = Без змін
report-removed = Вилучені
report-vanished = Більше немає у файлі
report-skipped = Пропущено
report-without-picture = Без зображення
report-lost-pictures = Пропущені зображення
report-row = Рядок
report-reason = Причина
reason-repeated = Цей артикул уже траплявся
reason-unnumbered = Артикула немає
reason-bare = Немає ні зображення, ні тексту
reason-absent = Файлу зображення не існує
reason-format = Це не зображення відомого формату
reason-damaged = Зображення пошкоджене
report-download = Завантажити звіт
