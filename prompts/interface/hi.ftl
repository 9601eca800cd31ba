# The words of the page; en.ftl has the same messages in English.

language-name = हिन्दी
app-title = Vitrine
tagline = कैटलॉग से बात करें
input-placeholder = आप क्या खोज रहे हैं?
new-conversation = नई बातचीत
undo = वापस लें
redo = फिर से करें
more = और दिखाएँ
back = पिछले
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

## Beginning

welcome-hint = अपने शब्दों में कहें, तस्वीर भेजें, या इनमें से किसी एक से शुरू करें।
example-color = { $kind }, { $color }
example-under = { $price } से कम में { $kind }

## The conversation

earlier-messages = पिछले संदेश
edit-message = संदेश बदलें
send = भेजें
cancel = रद्द करें
save = सहेजें
rename = बातचीत का नाम
delete = हटाएँ
conversation-menu = नाम बदलें या हटाएँ
search-conversations = बातचीत खोजें
no-conversations = अभी कोई बातचीत नहीं
feedback-answer = क्या यह उपयोगी था?
feedback-hit = क्या यह आपकी खोज के अनुसार है?

## Results

showing = { $total } में से { $from }–{ $to }
sort-newest = नए पहले
sort-oldest = पुराने पहले
show-all = सभी { $number } दिखाएँ

## Products

favorites = पसंदीदा
favorite-add = पसंदीदा में जोड़ें
favorite-remove = पसंदीदा से हटाएँ
favorites-empty = यहाँ अभी कुछ नहीं है। किसी उत्पाद को रखने के लिए उसका दिल दबाएँ।
export = CSV में डाउनलोड करें
compare = तुलना करें
compare-add = तुलना में जोड़ें
compare-remove = तुलना से हटाएँ
compare-full = एक साथ अधिकतम चार उत्पादों की तुलना हो सकती है।
similar = मिलते-जुलते उत्पाद
why = यह यहाँ क्यों है
why-score = आपके शब्दों, तस्वीर या उदाहरणों से मेल: { $percent }%
share = जो यह पता खोलेगा, वही खोज देखेगा:

## What it runs on

about = इस सूची के बारे में
about-source = स्रोत
about-products = उत्पाद
about-encoder = एन्कोडर
about-store = भंडार
about-model = बातचीत का मॉडल
