# The words of the page; en.ftl has the same messages in English.

language-name = العربية
app-title = Vitrine
tagline = تحدث إلى الكتالوج
input-placeholder = عما تبحث؟
new-conversation = محادثة جديدة
undo = تراجع
redo = إعادة
more = عرض المزيد
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
