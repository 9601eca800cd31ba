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
take-photo = फ़ोटो लें
your-picture = आपकी तस्वीर
thinking = समझ रहे हैं …
searching = खोज रहे हैं …
answering = जवाब दे रहे हैं …
conversations = बातचीत
settings = सेटिंग
out-of-stock = उपलब्ध नहीं
price = कीमत
page-error = कुछ गड़बड़ हुई। आपकी बातचीत सुरक्षित है; फिर कोशिश करें।
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
alike = +{ $number } मिलते-जुलते
sort-newest = नए पहले
sort-oldest = पुराने पहले
show-all = सभी { $number } दिखाएँ
range-least = { $field }: न्यूनतम
range-most = { $field }: अधिकतम

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
why-shares = इसके पक्ष में क्या है
why-looks = यह आपके शब्दों जैसा दिखता है
why-words = इसका विवरण आपके शब्दों से मेल खाता है
why-picture = यह आपकी तस्वीर जैसा है
why-examples = यह आपकी पसंद जैसा है
share = जो यह पता खोलेगा, वही खोज देखेगा:

## What it runs on

about = यह किस पर चलता है
about-source = स्रोत
about-products = उत्पाद
about-encoder = एन्कोडर
about-store = भंडार
about-model = बातचीत का मॉडल
about-catalog = कैटलॉग
about-parts = हिस्से और सेटिंग
about-part = हिस्सा
about-now = उपयोग में
about-instead = यह भी हो सकता है
about-setting = सेटिंग
about-encoder-instead = clip, या नाम या फ़ोल्डर से कोई भी CLIP या SigLIP मॉडल
about-store-instead = Qdrant सर्वर या क्लस्टर
about-model-instead = LangChain का जाना कोई भी चैट मॉडल
about-quality = एनकोडर { $encoder } की मापी गई गुणवत्ता
about-quality-hint = हर डेटा समूह में सही उत्तरों का हिस्सा, एनकोडर की भाषाओं पर।
about-set = डेटा समूह
about-mean = औसत
about-lowest = सबसे कमज़ोर भाषा
about-abstention = जब यह कहता है कि मिलता-जुलता कुछ नहीं, तो { $precision } बार सही होता है; जो नहीं है उसके { $recall } के बारे में यह ऐसा कहता है।

## Views

back-to-chat = बातचीत पर लौटें

## Catalogs

catalogs = कैटलॉग
catalog-read = कैटलॉग पढ़ें
catalog-upload = आपके डिवाइस की फ़ाइल
catalog-upload-button = फ़ाइल चुनें
catalog-path = या इस मशीन पर पथ
catalog-name = कैटलॉग का नाम
catalog-updates = इस नाम का कैटलॉग पहले से है; उसे अद्यतन किया जाएगा।
catalog-prune = वे उत्पाद हटाएँ जो अब फ़ाइल में नहीं हैं
catalog-read-pictures = जहाँ फ़ाइल न बताए, वहाँ रंग और प्रकार तस्वीरों से पढ़ें
catalog-index = पढ़ें
catalog-shelf = यहाँ के कैटलॉग
catalog-in-use = उपयोग में
catalog-show = इसे इस्तेमाल करें
catalog-talk = इस कैटलॉग से बात करें
catalog-another = दूसरा कैटलॉग पढ़ें
column = स्तंभ
columns-hint = देखें कि हर स्तंभ को क्या समझा गया है, और जहाँ ग़लत हो वहाँ सुधारें।
columns-leave-out = छोड़ने वाले स्तंभ
columns-needed = वह स्तंभ चुनें जिसमें शीर्षक, विवरण या तस्वीर है।
columns-none = कोई स्तंभ नहीं
columns-taken-as = समझा गया
columns-examples = इसमें है
columns-whole =
    { $count ->
        [one] फ़ाइल में { $number } पंक्ति है।
       *[other] फ़ाइल में { $number } पंक्तियाँ हैं।
    }
columns-looked =
    { $count ->
        [one] पहली { $number } पंक्ति के अनुसार।
       *[other] पहली { $number } पंक्तियों के अनुसार।
    }
columns-skipped =
    { $count ->
        [one] इनमें से { $number } काम की नहीं है और छोड़ी जाएगी।
       *[other] इनमें से { $number } काम की नहीं हैं और छोड़ी जाएँगी।
    }
role-id = उत्पाद संख्या
role-title = शीर्षक
role-description = विवरण
role-image = तस्वीर
role-price = क़ीमत
role-sale-price = छूट की क़ीमत
role-list-price = मूल क़ीमत
role-currency = मुद्रा
role-group = प्रकारों को जोड़ता है
kind-keyword = विकल्प
kind-number = संख्या
kind-price = क़ीमत
kind-boolean = हाँ या नहीं
kind-date = तारीख़
kind-text = पाठ
kind-unused = उपयोग में नहीं
indexing-start = शुरू हो रहा है …
indexing-read = पढ़ी गई पंक्तियाँ: { $done }
indexing-pictures = पढ़ी गई तस्वीरें: { $total } में से { $done }
indexing-index = { $total } में से { $done } पंक्तियाँ।
indexing-finish = पूरा होने को है …
indexing-rate = { $rate } प्रति सेकंड, लगभग { $left } बाक़ी।
indexing-meanwhile = इस बीच सब मौजूदा कैटलॉग से बात करते रह सकते हैं।
indexing-canceled = रद्द किया गया। जो हो चुका वह सुरक्षित है; अगली बार वहीं से आगे बढ़ेगा।
indexing-failed = कैटलॉग पढ़ा नहीं जा सका।
report-new = नए
report-updated = बदले हुए
report-unchanged = ज्यों के त्यों
report-removed = हटाए गए
report-vanished = अब फ़ाइल में नहीं
report-skipped = छोड़े गए
report-without-picture = बिना तस्वीर
report-lost-pictures = छोड़ी गई तस्वीरें
report-row = पंक्ति
report-reason = कारण
reason-repeated = यह संख्या पहले आ चुकी है
reason-unnumbered = संख्या नहीं है
reason-bare = न तस्वीर है, न पाठ
reason-absent = तस्वीर की फ़ाइल मौजूद नहीं है
reason-format = यह किसी ज्ञात प्रारूप की तस्वीर नहीं है
reason-damaged = तस्वीर ख़राब है
report-download = रिपोर्ट डाउनलोड करें
