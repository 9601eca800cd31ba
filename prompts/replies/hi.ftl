# सहायक क्या कहता है; संदेश en.ftl में समझाए गए हैं।

constraint-one-of = { $field }: { $values }
constraint-none-of = { $field }: { $values } के अलावा
constraint-max = { $field }: { $max } तक
constraint-min = { $field }: { $min } से
constraint-between = { $field }: { $min } से { $max }
constraint-words = “{ $words }”
constraint-picture = आपकी तस्वीर
field-read = { $field } (तस्वीर से)
yes = हाँ
no = नहीं

understood = आपकी खोज: { $constraints }।
understood-all = कोई फ़िल्टर नहीं: पूरा कैटलॉग।
found =
    { $count ->
        [one] { $number } उत्पाद मिलता है।
       *[other] { $number } उत्पाद मिलते हैं।
    }
found-by-meaning =
    { $count ->
        [one] { $number } उत्पाद, समानता के क्रम में।
       *[other] { $number } उत्पाद, सबसे मिलते-जुलते पहले।
    }
looks-like = यह ऐसा लगता है: { $values }।
looks-like-nothing = मैं नहीं पहचान पाया कि इस तस्वीर में क्या है।
nothing-alike = यहाँ “{ $words }” जैसा कुछ नहीं है; ये सबसे नज़दीकी हैं।
showing = { $from } से { $to } तक दिखाए गए हैं।
sorted-asc = क्रम: { $field }, कम से ज़्यादा।
sorted-desc = क्रम: { $field }, ज़्यादा से कम।
sorted-newest = सबसे नए पहले।

dropped = हटाया गया: { $field }।
undone = पिछला कदम वापस लिया।
redone = फिर से किया।
undo-empty = वापस लेने को कुछ नहीं है।
redo-empty = फिर से करने को कुछ नहीं है।
reset-done = नए सिरे से शुरू करते हैं।
liked = “{ $title }” जैसी चीज़ें खोज रहे हैं।
unliked = “{ $title }” जैसी चीज़ों से बच रहे हैं।
taken-as = मैंने “{ $words }” को { $taken } समझा; इसका मतलब { $other } भी हो सकता है।
currency-taken = इस कैटलॉग की कीमतें { $taken } में हैं; आपकी { $said } में बताई रकम को मैंने { $taken } मान लिया।
picture-used = आपकी तस्वीर से खोज रहे हैं।
no-more = बस इतने ही हैं।

nothing-fits = सब शर्तों पर कुछ नहीं मिलता।
relax =
    { $count ->
        [one] “{ $constraint }” के बिना: { $number } उत्पाद।
       *[other] “{ $constraint }” के बिना: { $number } उत्पाद।
    }
nothing-at-all = एक शर्त हटाने पर भी कुछ नहीं मिलता; नए सिरे से शुरू करना बेहतर है।

next-more = आगे देखने के लिए “और” कहें।
next-narrow = आप इनसे और छाँट सकते हैं: { $fields }।
ask-which = आपकी पसंद क्या है? { $field }: { $values }?
next-like = जो पसंद हो बताएँ, जैसे “दूसरे जैसा”।

details = { $title } — { $values }।
compared = { $title }: { $values }।
values-of = { $field }: { $values }।
unknown = नहीं बताया गया
no-such-item = इस पेज पर नंबर { $number } नहीं है।
no-comparison = उस उत्पाद की इतनी जानकारी नहीं है कि तुलना हो सके।
need-results = अभी कुछ नहीं दिखाया गया; बताइए आप क्या खोज रहे हैं।

hello = नमस्ते! अपने शब्दों में बताइए आप क्या खोज रहे हैं।
thanks = आपका स्वागत है! क्या कुछ और खोजें?
bye = फिर मिलेंगे!
help = जो चाहिए वह बताइए, जैसे “{ $example }”। फिर छाँटिए: दूसरा रंग, कीमत की सीमा, “सबसे सस्ते पहले”, “दूसरे जैसा”, “वापस”, “फिर से शुरू करो”। आप तस्वीर भी भेज सकते हैं।
not-understood = मैं समझ नहीं पाया। बताइए आप क्या खोज रहे हैं, या “मदद” कहिए।
off-topic = मैं केवल इस कैटलॉग में मदद कर सकता हूँ। आप क्या खोज रहे हैं?

model-fallback = { $model } जवाब नहीं दे रहा ({ $reason }); उसकी जगह अंदर के नियम जवाब दे रहे हैं।
picture-refused = यह तस्वीर काम नहीं आ सकती: { $reason }।
picture-empty = फ़ाइल ख़ाली है
picture-too-large = फ़ाइल { $megabytes } MB से बड़ी है
picture-unknown = फ़ाइल किसी जाने-पहचाने प्रारूप की तस्वीर नहीं है
picture-too-many-pixels = इसमें बहुत ज़्यादा पिक्सेल हैं
picture-cut-off = यह अधूरी है
picture-damaged = यह ख़राब है
too-long = संदेश बहुत लंबा है; ज़्यादा से ज़्यादा { $number } अक्षर।
