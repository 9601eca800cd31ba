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
your-picture = Ваше зображення
thinking = Розумію …
searching = Шукаю …
answering = Відповідаю …
starters-title = Наприклад
conversations = Розмови
settings = Налаштування
in-stock = В наявності
out-of-stock = Немає в наявності
price = Ціна
page-error = Щось пішло не так. Розмову збережено; спробуйте ще раз.
index-missing = Індексу ще немає.
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
sort-newest = Спочатку нові
sort-oldest = Спочатку старі
show-all = Показати всі ({ $number })

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
share = Хто відкриє цю адресу, побачить той самий пошук:

## What it runs on

about = Про цей каталог
about-source = Джерело
about-products = Товари
about-encoder = Кодувальник
about-store = Сховище
about-model = Модель діалогу
