# The words of the page; en.ftl has the same messages in English.

language-name = हिन्दी
app-title = Vitrine
tagline = कैटलॉग से बात करें
input-placeholder = आप क्या खोज रहे हैं?
new-conversation = नई बातचीत
undo = वापस लें
redo = फिर से करें
more = और दिखाएँ
more-like-this = ऐसे और
not-this = ऐसा नहीं
details = विवरण
close = बंद करें
remove-filter = { $filter } हटाएँ
active-filters = फ़िल्टर
clear-filters = सब हटाएँ
results = परिणाम
result-count =
    { $count ->
        [one] { $number } उत्पाद
       *[other] { $number } उत्पाद
    }
no-results = कुछ नहीं मिला
without = { $constraint } के बिना
sort = क्रम
sort-relevance = सबसे मिलते-जुलते
sort-asc = { $field }: कम से ज़्यादा
sort-desc = { $field }: ज़्यादा से कम
language = भाषा
upload-picture = तस्वीर से खोजें
your-picture = आपकी तस्वीर
thinking = समझ रहे हैं …
searching = खोज रहे हैं …
answering = जवाब दे रहे हैं …
starters-title = उदाहरण के लिए
conversations = बातचीत
settings = सेटिंग
in-stock = उपलब्ध
out-of-stock = उपलब्ध नहीं
price = कीमत
page-error = कुछ गड़बड़ हुई। आपकी बातचीत सुरक्षित है; फिर कोशिश करें।
index-missing = अभी कोई सूची नहीं है।
privacy-note = सब कुछ इसी मशीन पर चलता है।
