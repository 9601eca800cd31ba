# The words of the page; en.ftl has the same messages in English.

language-name = Türkçe
app-title = Vitrine
tagline = Katalogla konuşun
input-placeholder = Ne arıyorsunuz?
new-conversation = Yeni sohbet
undo = Geri al
redo = Yinele
more = Daha fazla göster
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
