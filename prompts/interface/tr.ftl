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
your-picture = Resminiz
thinking = Anlıyorum …
searching = Arıyorum …
answering = Yanıtlıyorum …
starters-title = Örneğin
conversations = Sohbetler
settings = Ayarlar
in-stock = Stokta
out-of-stock = Stokta yok
price = Fiyat
page-error = Bir şeyler ters gitti. Sohbetiniz duruyor; lütfen yeniden deneyin.
index-missing = Henüz dizin yok.
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
sort-newest = Önce en yeniler
sort-oldest = Önce en eskiler
show-all = Tümünü göster ({ $number })

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
share = Bu adresi açan herkes aynı aramayı görür:

## What it runs on

about = Bu katalog hakkında
about-source = Kaynak
about-products = Ürünler
about-encoder = Kodlayıcı
about-store = Depo
about-model = Sohbet modeli
