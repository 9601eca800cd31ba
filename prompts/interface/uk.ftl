# The words of the page; en.ftl has the same messages in English.

language-name = Українська
app-title = Vitrine
tagline = Поговоріть із каталогом
input-placeholder = Що ви шукаєте?
new-conversation = Нова розмова
undo = Скасувати
redo = Повернути
more = Показати ще
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
