"""What columns are called, in many languages: parts they play, lists, codes, quantities."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from agent.language.measures import unit_of_heading

_SPELLINGS: Mapping[str, str] = {
    "id": (
        "id|product id|item id|article id|uid|uuid|sku|"
        "artikelnummer|art nr|artnr|artikel nr|produkt id|référence|reference|"
        "ref|referencia|codice|código|codigo|código de barras|artikelnr|"
        "identyfikator|артикул|код|код товара|ürün kodu|stok kodu|رقم المنتج|"
        "उत्पाद आईडी|商品编号|货号|商品番号|品番|상품번호|product code|item code|item number|"
        "article number|asin|handle|ean|gtin|upc"
    ),
    "title": (
        "title|name|product|product name|product title|item name|"
        "product display name|item|heading|titel|produktname|produkttitel|"
        "artikelname|produkt|bezeichnung|artikel|titre|nom|nom du produit|"
        "produit|título|titulo|nombre|nombre del producto|producto|titolo|nome|"
        "prodotto|nome prodotto|nome do produto|produto|naam|productnaam|tytuł|"
        "nazwa|nazwa produktu|название|наименование|имя|товар|назва|найменування|"
        "başlık|ad|adı|ürün|ürün adı|العنوان|الاسم|اسم المنتج|शीर्षक|नाम|उत्पाद|"
        "标题|名称|商品名称|品名|タイトル|商品名|名前|제목|이름|상품명|제품명"
    ),
    "description": (
        "description|product description|desc|long description|short description|"
        "text|details|body|body html|summary|caption|beschreibung|"
        "produktbeschreibung|langtext|description du produit|descripción|"
        "descripcion|descrizione|descrição|descricao|omschrijving|beschrijving|"
        "opis|opis produktu|описание|опис|açıklama|ürün açıklaması|الوصف|وصف|"
        "विवरण|描述|商品描述|说明|説明|商品説明|설명|상품설명"
    ),
    "image": (
        "image|image path|image url|image link|image file|image src|"
        "image filename|img|img url|images|picture|picture path|picture url|pic|"
        "photo|photo url|photo path|filename|file name|file|path|file path|"
        "filepath|main image|main image url|main image link|thumbnail|bild|bilder|bildpfad|"
        "bild url|foto|abbildung|"
        "imagen|immagine|imagem|afbeelding|zdjęcie|obraz|изображение|фото|"
        "картинка|зображення|resim|görsel|fotoğraf|صورة|الصورة|चित्र|तस्वीर|图片|"
        "图像|照片|画像|写真|이미지|사진"
    ),
    "price": (
        "price|unit price|cost|amount|preis|verkaufspreis|vk|prix|precio|prezzo|preço|preco|"
        "prijs|cena|цена|стоимость|ціна|вартість|fiyat|fiyatı|السعر|سعر|कीमत|मूल्य|दाम|价格|售价|"
        "单价|価格|値段|가격|판매가|sale price|special price|list price|regular price|retail price"
    ),
    "sale_price": (
        "sale price|special price|discounted price|discount price|offer price|reduced price|"
        "promo price|price sale|angebotspreis|aktionspreis|sonderpreis|prix promo|prix soldé|"
        "prix promotionnel|precio de oferta|precio oferta|precio rebajado|prezzo scontato|"
        "prezzo speciale|preço promocional|preço de promoção|actieprijs|aanbiedingsprijs|"
        "cena promocyjna|цена со скидкой|акционная цена|акційна ціна|indirimli fiyat|سعر العرض|"
        "रियायती मूल्य|促销价|特价|セール価格|特価|할인가|reapris"
    ),
    "list_price": (
        "list price|regular price|compare at price|compare price|original price|old price|"
        "full price|retail price|msrp|rrp|uvp|listenpreis|streichpreis|alter preis|"
        "statt preis|prix barré|prix conseillé|precio regular|precio anterior|prezzo di listino|"
        "prezzo pieno|preço original|preço normal|adviesprijs|oude prijs|cena regularna|"
        "cena katalogowa|старая цена|цена без скидки|стара ціна|liste fiyatı|eski fiyat|"
        "السعر الأصلي|मूल कीमत|原价|市场价|定価|通常価格|정가|ordinarie pris"
    ),
    "currency": (
        "currency|currency code|price currency|währung|waehrung|devise|moneda|"
        "divisa|valuta|moeda|waluta|валюта|para birimi|العملة|عملة|मुद्रा|货币|币种|"
        "通貨|통화"
    ),
    "group": (
        "item group id|item group|group id|variant group|variant group id|parent sku|"
        "parent id|parent product id|parent asin|variant of|master sku|vater sku|"
        "vaterartikel|elternartikel"
    ),
}
LIST_PRICE = "List price"
"""Heading of the column that a reduced price's usual one moves to, where there is none."""
ON_SALE = "On sale"
"""Heading of the column that says whether a price is reduced."""
_LISTS = (
    "tags|tag|keywords|labels|features|colors|colours|sizes|materials|categories|styles|"
    "occasions|schlagwörter|schlagworte|stichwörter|merkmale|farben|größen|materialien|"
    "étiquettes|couleurs|tailles|matières|etiquetas|colores|tallas|materiales|tag prodotto|"
    "colori|taglie|materiali|cores|tamanhos|materiais|kleuren|maten|materialen|tagi|kolory|"
    "rozmiary|materiały|теги|цвета|размеры|материалы|кольори|розміри|матеріали|etiketler|"
    "renkler|bedenler|الوسوم|الألوان|المقاسات|टैग|रंग|标签|タグ|태그|taggar|färger|storlekar"
)
_CATEGORY = (
    "category|categories|product category|product type|google product category|department|"
    "category path|breadcrumb|breadcrumbs|taxonomy|kategorie|kategorien|produktkategorie|"
    "warengruppe|catégorie|catégories|rayon|categoría|categorías|categoria|categorie|"
    "categorias|reparto|afdeling|kategoria|kategorie|dział|категория|категории|раздел|"
    "категорія|розділ|kategori|kategoriler|الفئة|التصنيف|श्रेणी|वर्ग|类别|分类|品类|カテゴリ|カテゴリー|分類|"
    "카테고리|분류|kategorier|avdelning"
)
KNOWN = {role: spellings.split("|") for role, spellings in _SPELLINGS.items()}
_ONE_OF_SEVERAL = re.compile(
    r"(?:(?:additional|other|further|extra|alternate|weitere|autres?|otras?) )?(.+?) ?\d*"
)
_FILES = ("filename", "file name", "file", "path", "file path", "filepath")
"""Names of columns of pictures that may be those of anything else."""
_IDENTIFIER = re.compile(
    r"(.* )?(ids?|sku|ean|gtin|upc|isbn|asin|uuid|guid|code|nr|no|number|barcode|hash|handle)"
)
_CODE = re.compile(
    r"(.* )?(sku|ean|gtin|upc|isbn|asin|mpn|barcode|uuid|guid|hash|handle|slug|url key|"
    r"hs code|tax code|artikelnummer|артикул)|(seo|meta) .+"
)
"""Names of columns whose values nobody asks for, however few there are."""
_QUANTITY = re.compile(
    r"(.* )?(stock|qty|quantity|inventory|ratings?|reviews?|weight|grams|bestand|lagerbestand|"
    r"menge|anzahl|gewicht|bewertung|quantité|poids|note|existencias|cantidad|peso|giacenza|"
    r"quantità|estoque|quantidade|voorraad|aantal|gewicht|stan|ilość|waga|остаток|количество|вес|"
    r"рейтинг|залишок|кількість|вага|stok|miktar|ağırlık|الكمية|المخزون|الوزن|मात्रा|स्टॉक|वजन|"
    r"库存|数量|重量|评分|在庫|在庫数|重さ|評価|재고|수량|무게|lager|lagersaldo|antal|vikt)( .*)?"
)
"""Names of columns whose numbers are amounts even where a product has several."""
_LABEL = re.compile(
    r"\b(sender|user|seller|vendor|supplier|store|shop|owner|author|photographer|customer|"
    r"zip|plz|postcode|postal|phone)\b"
)


def plays(heading: str, role: str) -> bool:
    """Whether a heading is a common name of a role."""
    return fold(heading) in KNOWN[role]


def is_more_pictures(heading: str) -> bool:
    """Whether a heading names one picture of several: ``image_2``, ``Other image URL``."""
    name = fold(heading)
    found = _ONE_OF_SEVERAL.fullmatch(name)
    if found is None or name in KNOWN["image"]:
        return False
    return found[1] in KNOWN["image"] and found[1] not in _FILES


def is_price_name(heading: str) -> bool:
    """Whether a heading names a price, also as part of it: ``Price (EUR)``, ``price_usd``."""
    words = fold(heading)
    named = (*KNOWN["price"], *KNOWN["sale_price"], *KNOWN["list_price"])
    return words in named or any(
        word in KNOWN["price"] and word not in ("amount", "cost") for word in words.split()
    )


def is_list_name(heading: str) -> bool:
    """Whether a heading promises several values in a cell: ``Tags``, ``Colors``."""
    return fold(heading) in _LISTS.split("|")


def is_category_name(heading: str) -> bool:
    """Whether a heading names a category, whose cells may be paths: ``Home / Kitchen``."""
    return fold(heading) in _CATEGORY.split("|")


def is_code_name(heading: str) -> bool:
    """Whether a heading names codes for machines, which nobody chooses by."""
    return _CODE.fullmatch(fold(heading)) is not None


def is_identifier_name(heading: str) -> bool:
    """Whether a heading names a code rather than a quantity."""
    return _IDENTIFIER.fullmatch(fold(heading)) is not None


def is_label_name(heading: str) -> bool:
    """Whether digits under a heading are labels of somebody or somewhere."""
    return is_identifier_name(heading) or _LABEL.search(fold(heading)) is not None


def is_quantity_name(heading: str) -> bool:
    """Whether numbers under a heading are amounts even where a product has several."""
    is_measure = unit_of_heading(heading) is not None
    return is_measure or _QUANTITY.fullmatch(fold(heading)) is not None


@lru_cache(maxsize=10_000)
def fold(heading: str) -> str:
    """Returns a heading in lower case with single spaces between its words."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", heading))
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in spaced)
    return " ".join(kept.casefold().split())


def slug(heading: str) -> str:
    """Returns a heading as lower-case letters, digits and underscores; may be empty."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    plain = unicodedata.normalize("NFKD", spaced.replace("ß", "ss").replace("ł", "l"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", ascii_only).strip("_")
