# Yardımcının söyledikleri; iletileri en.ftl açıklar.

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: { $values } hariç
constraint-max = { $field }: en çok { $max }
constraint-min = { $field }: en az { $min }
constraint-between = { $field }: { $min } – { $max }
constraint-words = “{ $words }”
constraint-picture = gönderdiğiniz resim
field-read = { $field } (resimden)
yes = evet
no = hayır

understood = Aradığınız: { $constraints }.
understood-all = Filtre yok: bütün katalog.
found =
    { $count ->
        [one] { $number } ürün uyuyor.
       *[other] { $number } ürün uyuyor.
    }
found-by-meaning =
    { $count ->
        [one] { $number } ürün, benzerliğe göre.
       *[other] { $number } ürün, en benzerler önce.
    }
looks-like = Şuna benziyor: { $values }.
looks-like-nothing = Bu resimde ne olduğunu anlayamadım.
nothing-alike = Burada “{ $words }” gibi bir şey yok; en yakın olanlar bunlar.
showing = Gösterilen: { $from } – { $to }.
sorted-asc = Sıralama: { $field }, artan.
sorted-desc = Sıralama: { $field }, azalan.
sorted-newest = Önce en yeniler.

dropped = Kaldırıldı: { $field }.
undone = Geri alındı.
redone = Yinelendi.
undo-empty = Geri alınacak bir şey yok.
redo-empty = Yinelenecek bir şey yok.
reset-done = Baştan başlıyoruz.
liked = “{ $title }” gibi şeyler arıyorum.
unliked = “{ $title }” gibi şeylerden kaçınıyorum.
taken-as = “{ $words }” ifadesini { $taken } olarak aldım; { $other } de olabilir.
currency-taken = Katalogdaki fiyatlar { $taken } cinsinden; { $said } olarak söylediğiniz tutarı { $taken } kabul ettim.
picture-used = Resminizle arıyorum.
no-more = Hepsi bu kadar.

nothing-fits = Hepsine birden uyan bir şey yok.
relax =
    { $count ->
        [one] “{ $constraint }” olmadan: { $number } ürün.
       *[other] “{ $constraint }” olmadan: { $number } ürün.
    }
nothing-at-all = İsteklerden biri olmadan da bir şey yok; en iyisi baştan başlamak.

next-more = Sonrakiler için “daha fazla” deyin.
next-narrow = Şuna göre daraltabilirsiniz: { $fields }.
ask-which = Hangisini tercih edersiniz? { $field }: { $values }?
next-like = Beğendiğinizi söyleyin, örneğin “ikinci gibi”.

details = { $title } — { $values }.
compared = { $title }: { $values }.
values-of = { $field }: { $values }.
unknown = belirtilmemiş
no-such-item = Bu sayfada { $number } numara yok.
no-comparison = O ürün hakkında karşılaştırmaya yetecek bilgi yok.
need-results = Henüz bir şey gösterilmiyor; ne aradığınızı söyleyin.

hello = Merhaba! Ne aradığınızı kendi sözlerinizle söyleyin.
thanks = Rica ederim! Başka bir şey arayalım mı?
bye = Hoşça kalın!
help = Ne istediğinizi anlatın, örneğin “{ $example }”. Sonra daraltın: başka bir renk, fiyat sınırı, “önce en ucuzlar”, “ikinci gibi”, “geri al”, “baştan başla”. Resim de gönderebilirsiniz.
not-understood = Bunu anlamadım. Ne aradığınızı anlatın ya da “yardım” deyin.
off-topic = Yalnızca bu katalogda yardımcı olabilirim. Ne arıyorsunuz?

model-fallback = { $model } yanıt vermiyor ({ $reason }); yerine yerleşik kurallar yanıtlıyor.
picture-refused = Bu resim kullanılamıyor: { $reason }.
picture-empty = dosya boş
picture-too-large = dosya { $megabytes } MB’den büyük
picture-unknown = dosya bilinen biçimde bir resim değil
picture-too-many-pixels = çok fazla pikseli var
picture-cut-off = yarıda kesilmiş
picture-damaged = bozuk
too-long = Bu ileti çok uzun; en çok { $number } karakter lütfen.
