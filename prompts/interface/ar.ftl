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
your-picture = صورتك
thinking = أفهم …
searching = أبحث …
answering = أجيب …
starters-title = مثلا
conversations = المحادثات
settings = الإعدادات
in-stock = متوفر
out-of-stock = غير متوفر
price = السعر
page-error = حدث خطأ ما. محادثتك محفوظة؛ حاول مرة أخرى.
index-missing = لا يوجد فهرس بعد.
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
sort-newest = الأحدث أولا
sort-oldest = الأقدم أولا
show-all = عرض الكل ({ $number })

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
share = من يفتح هذا العنوان يرى البحث نفسه:

## What it runs on

about = عن هذا الكتالوج
about-source = المصدر
about-products = المنتجات
about-encoder = المرمز
about-store = المخزن
about-model = نموذج المحادثة
