# The words of the page; en.ftl has the same messages in English.

language-name = Türkçe
app-title = Vitrine
tagline = Katalogla konuşun
input-placeholder = Ne arıyorsunuz?
new-conversation = Yeni sohbet
undo = Geri al
redo = Yinele
more = Daha fazla göster
back = Öncekiler
more-like-this = Bunun gibi
not-this = Böyle değil
details = Ayrıntılar
close = Kapat
remove-filter = Kaldır: { $filter }
active-filters = Filtreler
clear-filters = Tümünü kaldır
results = Sonuçlar
result-count =
    { $count ->
        [one] { $number } ürün
       *[other] { $number } ürün
    }
no-results = Uyan bir şey yok
without = { $constraint } olmadan
sort = Sırala
sort-relevance = En uygun
sort-asc = { $field }: artan
sort-desc = { $field }: azalan
language = Dil
upload-picture = Resimle ara
take-photo = Fotoğraf çek
your-picture = Resminiz
thinking = Anlıyorum …
searching = Arıyorum …
answering = Yanıtlıyorum …
conversations = Sohbetler
settings = Ayarlar
out-of-stock = Stokta yok
price = Fiyat
page-error = Bir şeyler ters gitti. Sohbetiniz duruyor; lütfen yeniden deneyin.
privacy-note = Her şey bu makinede çalışır.

## Beginning

welcome-hint = Kendi sözlerinizle söyleyin, bir resim gönderin ya da bunlardan biriyle başlayın.
example-color = { $kind }, { $color }
example-under = { $price } altında { $kind }

## The conversation

earlier-messages = Önceki mesajlar
edit-message = Mesajı düzenle
send = Gönder
cancel = Vazgeç
save = Kaydet
rename = Sohbetin adı
delete = Sil
conversation-menu = Yeniden adlandır veya sil
search-conversations = Sohbetlerde ara
no-conversations = Henüz sohbet yok
feedback-answer = Bu yararlı oldu mu?
feedback-hit = Aramanıza uyuyor mu?

## Results

showing = { $from }–{ $to } / { $total }
alike = +{ $number } benzer
sort-newest = Önce en yeniler
sort-oldest = Önce en eskiler
show-all = Tümünü göster ({ $number })
range-least = { $field }: en az
range-most = { $field }: en çok

## Products

favorites = Favoriler
favorite-add = Favorilere ekle
favorite-remove = Favorilerden çıkar
favorites-empty = Henüz bir şey yok. Saklamak için bir ürünün kalbine basın.
export = CSV olarak indir
compare = Karşılaştır
compare-add = Karşılaştırmaya ekle
compare-remove = Karşılaştırmadan çıkar
compare-full = Aynı anda en fazla dört ürün karşılaştırılabilir.
similar = Benzer ürünler
why = Neden burada
why-score = Sözlerinize, resme veya örneklere uyum: %{ $percent }
why-shares = Neden öne çıkıyor
why-looks = Görünüşü sözlerinize uyuyor
why-words = Metni sözlerinize uyuyor
why-picture = Resminize benziyor
why-examples = Beğendiklerinize benziyor
share = Bu adresi açan herkes aynı aramayı görür:

## What it runs on

about = Neyle çalışıyor
about-source = Kaynak
about-products = Ürünler
about-encoder = Kodlayıcı
about-store = Depo
about-model = Sohbet modeli
about-catalog = Katalog
about-parts = Parçalar ve ayarlar
about-part = Parça
about-now = Kullanımda
about-instead = Olabilir
about-setting = Ayar
about-encoder-instead = clip ya da adı veya klasörüyle herhangi bir CLIP ya da SigLIP modeli
about-store-instead = Bir Qdrant sunucusu ya da kümesi
about-model-instead = LangChain’in bildiği herhangi bir sohbet modeli
about-quality = { $encoder } kodlayıcısının ölçülen niteliği
about-quality-hint = Kodlayıcının dillerinde, veri kümesine göre doğru yanıtların payı.
about-set = Veri kümesi
about-mean = Ortalama
about-lowest = En zayıf dil
about-abstention = Benzeri yok dediğinde { $precision } oranında haklıdır; olmayanların { $recall } kadarı için böyle der.

## Views

back-to-chat = Sohbete dön

## Catalogs

catalogs = Kataloglar
catalog-read = Katalog yükle
catalog-upload = Cihazınızdan bir dosya
catalog-upload-button = Dosya seç
catalog-path = Ya da bu makinede bir yol
catalog-name = Kataloğun adı
catalog-updates = Bu adda bir katalog zaten var; güncellenecek.
catalog-prune = Artık dosyada olmayan ürünleri kaldır
catalog-read-pictures = Dosyada yoksa renkleri ve türleri resimlerden oku
catalog-index = Yükle
catalog-shelf = Buradaki kataloglar
catalog-in-use = Kullanımda
catalog-show = Bunu kullan
catalog-talk = Bu katalogla konuş
catalog-another = Başka bir katalog yükle
column = Sütun
columns-hint = Her sütunun ne sayıldığına bakın, yanlış olanı düzeltin.
columns-leave-out = Dışarıda kalacak sütunlar
columns-needed = Başlığın, açıklamanın ya da resmin bulunduğu sütunu seçin.
columns-none = Sütun yok
columns-taken-as = Şu sayılıyor
columns-examples = İçeriği
columns-whole =
    { $count ->
        [one] Dosyada { $number } satır var.
       *[other] Dosyada { $number } satır var.
    }
columns-looked =
    { $count ->
        [one] İlk satıra göre.
       *[other] İlk { $number } satıra göre.
    }
columns-skipped =
    { $count ->
        [one] Bunlardan { $number } tanesi kullanılamıyor ve atlanacak.
       *[other] Bunlardan { $number } tanesi kullanılamıyor ve atlanacak.
    }
role-id = Ürün kodu
role-title = Başlık
role-description = Açıklama
role-image = Resim
role-price = Fiyat
role-sale-price = İndirimli fiyat
role-list-price = Liste fiyatı
role-currency = Para birimi
role-group = Çeşitleri birleştirir
kind-keyword = Seçenekler
kind-number = Sayı
kind-price = Fiyat
kind-boolean = Evet ya da hayır
kind-date = Tarih
kind-text = Metin
kind-unused = Kullanılmıyor
indexing-start = Başlıyor…
indexing-read = Okunan satır: { $done }
indexing-pictures = Okunan resim: { $done } / { $total }
indexing-index = { $total } satırdan { $done } tanesi.
indexing-finish = Bitmek üzere…
indexing-rate = Saniyede { $rate }, yaklaşık { $left } kaldı.
indexing-meanwhile = Bu sırada herkes şimdiki katalogla konuşmayı sürdürebilir.
indexing-canceled = İptal edildi. Yapılanlar duruyor; bir dahaki sefere oradan sürer.
indexing-failed = Katalog yüklenemedi.
report-new = Yeni
report-updated = Değişen
report-unchanged = Aynı kalan
report-removed = Kaldırılan
report-vanished = Artık dosyada yok
report-skipped = Atlanan
report-without-picture = Resimsiz
report-lost-pictures = Atlanan resimler
report-row = Satır
report-reason = Neden
reason-repeated = Bu kod daha önce geçti
reason-unnumbered = Kod eksik
reason-bare = Ne resim ne metin var
reason-absent = Resim dosyası yok
reason-format = Bilinen biçimde bir resim değil
reason-damaged = Resim bozuk
report-download = Raporu indir
