# ما يقوله المساعد؛ يشرح en.ftl الرسائل.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: ما عدا { $values }
constraint-max = { $field }: حتى { $max }
constraint-min = { $field }: من { $min }
constraint-between = { $field }: من { $min } إلى { $max }
constraint-words = «{ $words }»
constraint-picture = صورتك
field-read = { $field } (من الصورة)
yes = نعم
no = لا

understood = بحثك: { $constraints }.
understood-all = بلا مرشحات: الكتالوج كله.
found =
    { $count ->
        [zero] لا يوجد منتج مناسب.
        [one] يوجد منتج واحد مناسب ({ $number }).
        [two] يوجد منتجان مناسبان ({ $number }).
        [few] توجد { $number } منتجات مناسبة.
        [many] يوجد { $number } منتجا مناسبا.
       *[other] يوجد { $number } منتج مناسب.
    }
found-by-meaning =
    { $count ->
        [zero] لا منتجات.
        [one] منتج واحد ({ $number }) حسب التشابه.
        [two] منتجان ({ $number })، الأقرب أولا.
        [few] { $number } منتجات، الأقرب أولا.
        [many] { $number } منتجا، الأقرب أولا.
       *[other] { $number } منتج، الأقرب أولا.
    }
looks-like = يبدو أنه: { $values }.
looks-like-nothing = لا أستطيع معرفة ما تُظهره هذه الصورة.
nothing-alike = لا شيء هنا يشبه «{ $words }»؛ هذه هي الأقرب.
showing = المعروض من { $from } إلى { $to }.
sorted-asc = الترتيب حسب { $field } تصاعديا.
sorted-desc = الترتيب حسب { $field } تنازليا.
sorted-newest = الأحدث أولا.

dropped = أزيل: { $field }.
undone = تم التراجع.
redone = تمت الإعادة.
undo-empty = لا شيء للتراجع عنه.
redo-empty = لا شيء لإعادته.
reset-done = نبدأ من جديد.
liked = أبحث عن أشياء تشبه «{ $title }».
unliked = أتجنب ما يشبه «{ $title }».
taken-as = فهمت «{ $words }» على أنها { $taken }؛ وقد تعني أيضًا { $other }.
currency-taken = أسعار الكتالوج بعملة { $taken }، وقد اعتبرت المبلغ الذي ذكرته بعملة { $said } مبلغا بعملة { $taken }.
picture-used = أبحث بصورتك.
no-more = هذا كل ما لدينا.

nothing-fits = لا شيء يناسب كل ذلك.
relax =
    { $count ->
        [zero] بدون «{ $constraint }»: لا منتجات.
        [one] بدون «{ $constraint }»: منتج واحد ({ $number }).
        [two] بدون «{ $constraint }»: منتجان ({ $number }).
        [few] بدون «{ $constraint }»: { $number } منتجات.
        [many] بدون «{ $constraint }»: { $number } منتجا.
       *[other] بدون «{ $constraint }»: { $number } منتج.
    }
nothing-at-all = لا شيء حتى بدون أحد الشروط؛ الأفضل أن نبدأ من جديد.

next-more = قل «المزيد» لرؤية التالي.
next-narrow = يمكنك التضييق حسب { $fields }.
ask-which = ماذا تفضّل؟ { $field }: { $values }؟
next-like = قل ما يعجبك، مثلا «مثل الثاني».

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = غير مذكور
no-such-item = لا يوجد رقم { $number } في هذه الصفحة.
no-comparison = معلومات هذا المنتج لا تكفي للمقارنة.
need-results = لا شيء معروض بعد؛ قل لي عما تبحث.

hello = مرحبا! قل لي بكلماتك عما تبحث.
thanks = على الرحب والسعة! هل نبحث عن شيء آخر؟
bye = إلى اللقاء!
help = صف ما تريده، مثلا «{ $example }». ثم دقق: لون آخر، حد للسعر، «الأرخص أولا»، «مثل الثاني»، «تراجع»، «ابدأ من جديد». ويمكنك إرسال صورة أيضا.
not-understood = لم أفهم ذلك. صف ما تبحث عنه أو قل «مساعدة».
off-topic = أستطيع المساعدة في هذا الكتالوج فقط. عما تبحث؟

model-fallback = { $model } لا يجيب ({ $reason })؛ تجيب القواعد المدمجة بدلا منه.
picture-refused = لا يمكن استخدام هذه الصورة: { $reason }.
picture-empty = الملف فارغ
picture-too-large = حجم الملف أكبر من { $megabytes } ميغابايت
picture-unknown = الملف ليس صورة بصيغة معروفة
picture-too-many-pixels = فيها عدد كبير جدًا من البكسلات
picture-cut-off = إنها مبتورة
picture-damaged = إنها تالفة
too-long = الرسالة طويلة جدا؛ { $number } حرف على الأكثر من فضلك.
