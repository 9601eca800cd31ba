# The words of the page; en.ftl has the same messages in English.

language-name = العربية
app-title = Vitrine
tagline = تحدث إلى الكتالوج
input-placeholder = عما تبحث؟
new-conversation = محادثة جديدة
undo = تراجع
redo = إعادة
more = عرض المزيد
back = السابق
more-like-this = المزيد مثل هذا
not-this = ليس مثل هذا
details = التفاصيل
close = إغلاق
remove-filter = إزالة { $filter }
active-filters = المرشحات
clear-filters = مسح الكل
results = النتائج
result-count =
    { $count ->
        [zero] لا منتجات
        [one] منتج واحد ({ $number })
        [two] منتجان ({ $number })
        [few] { $number } منتجات
        [many] { $number } منتجا
       *[other] { $number } منتج
    }
no-results = لا شيء يناسب
without = بدون { $constraint }
sort = ترتيب
sort-relevance = الأقرب
sort-asc = { $field }: تصاعديا
sort-desc = { $field }: تنازليا
language = اللغة
upload-picture = البحث بصورة
take-photo = التقاط صورة
your-picture = صورتك
thinking = أفهم …
searching = أبحث …
answering = أجيب …
conversations = المحادثات
settings = الإعدادات
out-of-stock = غير متوفر
price = السعر
page-error = حدث خطأ ما. محادثتك محفوظة؛ حاول مرة أخرى.
privacy-note = كل شيء يعمل على هذا الجهاز.

## Beginning

welcome-hint = قلها بكلماتك، أو أرسل صورة، أو ابدأ بواحدة من هذه.
example-color = { $kind }، { $color }
example-under = { $kind } أقل من { $price }

## The conversation

earlier-messages = الرسائل السابقة
edit-message = تعديل الرسالة
send = إرسال
cancel = إلغاء
save = حفظ
rename = اسم المحادثة
delete = حذف
conversation-menu = إعادة التسمية أو الحذف
search-conversations = البحث في المحادثات
no-conversations = لا محادثات بعد
feedback-answer = هل كان هذا مفيدا؟
feedback-hit = هل يناسب هذا بحثك؟

## Results

showing = { $from }–{ $to } من { $total }
alike = مماثلة: +{ $number }
sort-newest = الأحدث أولا
sort-oldest = الأقدم أولا
show-all = عرض الكل ({ $number })
range-least = { $field }: الحد الأدنى
range-most = { $field }: الحد الأقصى

## Products

favorites = المفضلة
favorite-add = إضافة إلى المفضلة
favorite-remove = إزالة من المفضلة
favorites-empty = لا شيء هنا بعد. اضغط القلب على منتج للاحتفاظ به.
export = تنزيل بصيغة CSV
compare = مقارنة
compare-add = إضافة إلى المقارنة
compare-remove = إزالة من المقارنة
compare-full = يمكن مقارنة أربعة منتجات على الأكثر.
similar = منتجات مشابهة
why = لماذا يظهر هذا
why-score = التطابق مع كلماتك أو صورتك أو أمثلتك: { $percent }٪
why-shares = ما يرجّح هذا المنتج
why-looks = شكله يوافق كلماتك
why-words = نصه يوافق كلماتك
why-picture = يشبه صورتك
why-examples = يشبه ما أعجبك
share = من يفتح هذا العنوان يرى البحث نفسه:

## What it runs on

about = ما يعمل عليه
about-source = المصدر
about-products = المنتجات
about-encoder = المرمز
about-store = المخزن
about-model = نموذج المحادثة
about-catalog = الكتالوج
about-parts = الأجزاء والإعدادات
about-part = الجزء
about-now = المستخدم
about-instead = يمكن أن يكون
about-setting = الإعداد
about-encoder-instead = clip، أو أي نموذج CLIP أو SigLIP باسمه أو مجلده
about-store-instead = خادم Qdrant أو مجموعة خوادم
about-model-instead = أي نموذج محادثة يعرفه LangChain
about-quality = الجودة المقيسة للمرمّز { $encoder }
about-quality-hint = نسبة الإجابات الصحيحة لكل مجموعة بيانات، على لغات المرمّز.
about-set = مجموعة البيانات
about-mean = المتوسط
about-lowest = أضعف لغة
about-abstention = حين يقول إنه لا شيء مشابه، يكون ذلك صحيحًا في { $precision } من الحالات؛ ويقوله عن { $recall } مما ليس موجودًا.

## Views

back-to-chat = العودة إلى المحادثة

## Catalogs

catalogs = الكتالوجات
catalog-read = إدخال كتالوج
catalog-upload = ملف من جهازك
catalog-upload-button = اختيار ملف
catalog-path = أو مسار على هذا الجهاز
catalog-name = اسم الكتالوج
catalog-updates = يوجد كتالوج بهذا الاسم؛ سيتم تحديثه.
catalog-prune = إزالة المنتجات التي لم تعد في الملف
catalog-read-pictures = قراءة الألوان والأنواع من الصور حيث لا يذكرها الملف
catalog-index = إدخال
catalog-shelf = الكتالوجات الموجودة
catalog-in-use = قيد الاستخدام
catalog-show = استخدام هذا
catalog-talk = التحدث مع هذا الكتالوج
catalog-another = إدخال كتالوج آخر
column = العمود
columns-hint = انظر كيف فُهم كل عمود، وصحّح ما ليس صحيحًا.
columns-leave-out = أعمدة تُترك
columns-needed = اختر العمود الذي يحتوي على العنوان أو الوصف أو الصورة.
columns-none = لا عمود
columns-taken-as = فُهم على أنه
columns-examples = يحتوي على
columns-whole =
    { $count ->
        [zero] لا صفوف في الملف.
        [one] في الملف صف واحد.
        [two] في الملف صفان.
        [few] في الملف { $number } صفوف.
        [many] في الملف { $number } صفًا.
       *[other] في الملف { $number } صف.
    }
columns-looked =
    { $count ->
        [one] بحسب الصف الأول.
        [two] بحسب أول صفين.
        [few] بحسب أول { $number } صفوف.
        [many] بحسب أول { $number } صفًا.
       *[other] بحسب أول { $number } صف.
    }
columns-skipped =
    { $count ->
        [one] صف واحد منها غير صالح وسيُتخطى.
        [two] صفان منها غير صالحين وسيُتخطيان.
        [few] { $number } صفوف منها غير صالحة وستُتخطى.
        [many] { $number } صفًا منها غير صالح وسيُتخطى.
       *[other] { $number } صف منها غير صالح وسيُتخطى.
    }
role-id = رقم المنتج
role-title = العنوان
role-description = الوصف
role-image = الصورة
role-price = السعر
role-sale-price = سعر التخفيض
role-list-price = السعر الأصلي
role-currency = العملة
role-group = يجمع الأنواع
kind-keyword = خيارات
kind-number = عدد
kind-price = سعر
kind-boolean = نعم أو لا
kind-date = تاريخ
kind-text = نص
kind-unused = غير مستخدم
indexing-start = البدء …
indexing-read = الصفوف المقروءة: { $done }
indexing-pictures = الصور المقروءة: { $done } من { $total }
indexing-index = { $done } من { $total } من الصفوف.
indexing-finish = على وشك الانتهاء …
indexing-rate = { $rate } في الثانية، يتبقى نحو { $left }.
indexing-meanwhile = يمكن للجميع في هذه الأثناء متابعة التحدث مع الكتالوج الحالي.
indexing-canceled = أُلغي. ما أُنجز محفوظ، وستُستأنف العملية منه في المرة القادمة.
indexing-failed = تعذر إدخال الكتالوج.
report-new = جديدة
report-updated = محدّثة
report-unchanged = بلا تغيير
report-removed = محذوفة
report-vanished = لم تعد في الملف
report-skipped = متخطاة
report-without-picture = بلا صورة
report-lost-pictures = صور متروكة
report-row = الصف
report-reason = السبب
reason-repeated = هذا الرقم ورد من قبل
reason-unnumbered = الرقم ناقص
reason-bare = لا صورة ولا نص
reason-absent = ملف الصورة غير موجود
reason-format = ليست صورة بصيغة معروفة
reason-damaged = الصورة تالفة
report-download = تنزيل التقرير
