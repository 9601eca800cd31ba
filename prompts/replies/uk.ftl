# Що каже помічник; en.ftl пояснює повідомлення.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: крім { $values }
constraint-max = { $field }: до { $max }
constraint-min = { $field }: від { $min }
constraint-between = { $field }: від { $min } до { $max }
constraint-words = «{ $words }»
constraint-picture = ваше зображення
field-read = { $field } (із зображення)
yes = так
no = ні

understood = Ви шукаєте: { $constraints }.
understood-all = Без фільтрів: увесь каталог.
found =
    { $count ->
        [one] Підходить { $number } товар.
        [few] Підходять { $number } товари.
        [many] Підходить { $number } товарів.
       *[other] Підходить { $number } товару.
    }
found-by-meaning =
    { $count ->
        [one] { $number } товар, за схожістю.
        [few] { $number } товари, спочатку найсхожіші.
        [many] { $number } товарів, спочатку найсхожіші.
       *[other] { $number } товару, спочатку найсхожіші.
    }
looks-like = Схоже на: { $values }.
looks-like-nothing = Не можу зрозуміти, що на цьому зображенні.
nothing-alike = Тут немає нічого схожого на «{ $words }»; ось найближче.
showing = Показано з { $from } по { $to }.
sorted-asc = Порядок: { $field }, за зростанням.
sorted-desc = Порядок: { $field }, за спаданням.
sorted-newest = Спочатку нові.

dropped = Прибрано: { $field }.
undone = Скасовано.
redone = Повернено.
undo-empty = Скасовувати нічого.
redo-empty = Повертати нічого.
reset-done = Починаємо спочатку.
liked = Шукаю схоже на «{ $title }».
unliked = Уникаю схожого на «{ $title }».
taken-as = «{ $words }» я зрозумів як { $taken }; це може означати й { $other }.
currency-taken = Ціни в каталозі вказано в { $taken }; суму, названу в { $said }, я порахував як { $taken }.
picture-used = Шукаю за вашим зображенням.
no-more = Більше нічого немає.

nothing-fits = Ніщо не підходить під усе одразу.
relax =
    { $count ->
        [one] Без «{ $constraint }»: { $number } товар.
        [few] Без «{ $constraint }»: { $number } товари.
        [many] Без «{ $constraint }»: { $number } товарів.
       *[other] Без «{ $constraint }»: { $number } товару.
    }
nothing-at-all = Навіть без однієї з умов нічого немає; краще почати спочатку.

next-more = Скажіть «ще», щоб побачити наступні.
next-narrow = Можна уточнити: { $fields }.
ask-which = Чому ви надаєте перевагу? { $field }: { $values }?
next-like = Скажіть, що подобається, наприклад «як другий».

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = не вказано
no-such-item = На цій сторінці немає номера { $number }.
no-comparison = Про цей товар відомо замало, щоб порівнювати.
need-results = Ще нічого не показано; скажіть, що ви шукаєте.

hello = Вітаю! Скажіть своїми словами, що ви шукаєте.
thanks = Будь ласка! Пошукаємо ще щось?
bye = До побачення!
help = Опишіть, що вам потрібно, наприклад «{ $example }». Потім уточнюйте: інший колір, межа ціни, «спочатку найдешевші», «як другий», «скасувати», «почати спочатку». Можна надіслати й зображення.
not-understood = Я не зрозумів. Опишіть, що ви шукаєте, або скажіть «допомога».
off-topic = Я можу допомогти лише з цим каталогом. Що ви шукаєте?

model-fallback = { $model } не відповідає ({ $reason }); відповідають вбудовані правила.
picture-refused = Це зображення не можна використати: { $reason }.
picture-empty = файл порожній
picture-too-large = файл більший за { $megabytes } МБ
picture-unknown = файл не є зображенням відомого формату
picture-too-many-pixels = у ньому забагато пікселів
picture-cut-off = воно обрізане
picture-damaged = воно пошкоджене
too-long = Повідомлення задовге; не більше ніж { $number } знаків.
