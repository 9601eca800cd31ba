"""Yes and no, and what is in stock, as catalogues write them in every language."""

from __future__ import annotations

import re
from functools import lru_cache

_TRUE = (
    "true yes y t ja oui sí si sì sim tak da да так evet نعم हाँ हां 是 はい 예 네 ✓ ✔ x "
    "wahr vrai verdadero vero verdadeiro waar prawda истина істина doğru صحيح सत्य 真 참 sant "
    "available instock lieferbar vorrätig verfügbar auflager sofortlieferbar disponible enstock "
    "enexistencia enexistencias disponibile disponível emestoque beschikbaar opvoorraad dostępny "
    "dostępna wmagazynie имеется вналичии естьвналичии єунаявності внаявності євнаявності stokta "
    "stoktavar mevcut متوفر متاح उपलब्ध स्टॉकमेंहै 有货 有貨 现货 あり 有り 有 在庫あり 在庫有り 有效 "
    "있음 재고있음 ilager ilagerfört finnsilager"
)
_FALSE = (
    "false no n f nein non não nao nie нет ні hayır لا नहीं 否 いいえ 아니요 아니오 ✗ ✘ nej "
    "falsch faux falso onwaar fałsz ложь хибність yanlış خطأ असत्य 假 偽 거짓 falskt "
    "unavailable outofstock soldout notinstock ausverkauft vergriffen nichtvorrätig nichtlieferbar "
    "nichtverfügbar nichtauflager épuisé rupture rupturedestock enrupture indisponible horsstock "
    "agotado sinstock sinexistencias nodisponible esaurito nondisponibile esgotado indisponível "
    "semestoque uitverkocht nietopvoorraad nietbeschikbaar niedostępny niedostępna brak "
    "wyprzedany brakwmagazynie нетвналичии отсутствует распродано немаєвнаявності немає відсутній "
    "stoktayok stokyok tükendi غيرمتوفر نفدت अनुपलब्ध स्टॉकमेंनहीं 缺货 缺貨 售罄 无货 なし 無し 无 無 "
    "在庫なし 在庫無し 売り切れ 없음 재고없음 품절 slutilager slut ejilager slutsåld"
)
_WORDS = dict.fromkeys(_TRUE.split(), True) | dict.fromkeys(_FALSE.split(), False)
_BETWEEN = re.compile(r"[\s_-]+|^https?://schema\.org/")


@lru_cache(maxsize=20_000)
def parse_boolean(text: str) -> bool | None:
    """Reads a yes/no word; ``0`` and ``1`` are left to the column that holds nothing else."""
    # "In stock" and "out_of_stock" are one word each.
    return _WORDS.get(_BETWEEN.sub("", text.casefold()))
