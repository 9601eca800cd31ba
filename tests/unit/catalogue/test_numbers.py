import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.catalogue.answers import parse_boolean
from agent.catalogue.dates import day_evidence, parse_date
from agent.catalogue.numbers import (
    currency_of,
    decimal_evidence,
    parse_amount,
    parse_number,
)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("€1.299,00", 1299.0, "EUR"),
        ("1,299.00 USD", 1299.0, "USD"),
        ("29.90", 29.9, None),
        ("29,95€", 29.95, "EUR"),
        ("1 299,90 zł", 1299.9, "PLN"),
        ("CHF 1'299.-", 1299.0, "CHF"),
        ("5,- €", 5.0, "EUR"),
        ("₹1,29,900", 129900.0, "INR"),
        ("¥1,500", 1500.0, "JPY"),
        ("1.234.567", 1234567.0, None),
        ("١٢٫٥", 12.5, None),
        ("499 ₽", 499.0, "RUB"),
        ("-3", -3.0, None),
        (".5", 0.5, None),
        ("1.234,56 €", 1234.56, "EUR"),
        ("USD 1,234.50", 1234.5, "USD"),
        ("12.800 ₫", 12800.0, "VND"),
        ("$1,299 CAD", 1299.0, "CAD"),
        ("Rs. 1,299/-", 1299.0, "INR"),
        ("599 kr", 599.0, None),
        ("599:-", 599.0, None),
        ("ab 19,99 €", 19.99, "EUR"),
        ("от 1 990 руб.", 1990.0, "RUB"),
        ("€5 / Stk.", 5.0, "EUR"),
        ("£5.00 each", 5.0, "GBP"),
        ("19.99 EUR (inkl. MwSt)", 19.99, "EUR"),
        ("$10.00 – $20.00", 10.0, "USD"),
        ("10,00 - 20,00 €", 10.0, "EUR"),
    ],
)
def test_reads_amounts(text, value, currency):
    amount = parse_amount(text)
    assert amount is not None
    assert (amount.value, amount.currency) == (value, currency)


@pytest.mark.parametrize(
    "text", ["", "abc", "3 for 2", "12 cm", "1-2", "€", "12 EUR x", "9" * 30, "10/S", "ab 3"]
)
def test_reads_no_amount_where_there_is_none(text):
    assert parse_amount(text) is None


def test_an_ambiguous_number_follows_its_column():
    assert decimal_evidence("1.299") is None
    assert parse_number("1.299", comma_decimal=True) == 1299
    assert parse_number("1.299", comma_decimal=False) == 1.299
    assert parse_number("1,299", comma_decimal=True) == 1.299
    assert parse_number("1,299", comma_decimal=False) == 1299


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_reads_back_every_common_way_of_writing(number):
    english = f"{number:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    french = german.replace(".", "\u202f")
    for text in (english, german, french, f"{number:.2f}"):
        assert parse_number(text) == float(number)


@given(st.text(max_size=20))
def test_no_text_breaks_a_parser(text):
    parse_amount(text)
    parse_date(text)
    parse_boolean(text)
    assert currency_of(text) is None or len(currency_of(text)) == 3


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-23T10:00:00Z", "2026-11-23"),
        ("2026-11-23 10:00", "2026-11-23"),
        ("23.11.2026", "2026-11-23"),
        ("11/23/2026", "2026-11-23"),
        ("23/11/2026", "2026-11-23"),
        ("2026/1/2", "2026-01-02"),
        ("Nov 3, 2026", "2026-11-03"),
        ("3 November 2026", "2026-11-03"),
        ("3. November 2026", "2026-11-03"),
        ("3 de noviembre de 2026", "2026-11-03"),
        ("3 ноября 2026 г.", "2026-11-03"),
        ("2026年11月3日", "2026-11-03"),
        ("Tue, 03 Nov 2026 10:00:00 GMT", "2026-11-03"),
        ("11/23/26, 9:00 AM", "2026-11-23"),
        ("31.02.2026", None),
        ("3 nonsense 2026", None),
        ("2026-13-01", None),
        ("tomorrow", None),
        ("3.5", None),
    ],
)
def test_reads_dates(text, day):
    assert parse_date(text, day_first=day_evidence(text)) == day


def test_an_ambiguous_date_follows_its_column():
    assert parse_date("03/04/2026", day_first=True) == "2026-04-03"
    assert parse_date("03/04/2026", day_first=False) == "2026-03-04"
    assert parse_date("03.04.2026", day_first=False) == "2026-04-03"


def test_reads_yes_and_no_in_several_languages():
    assert all(parse_boolean(word) is True for word in ("True", "JA", "sí", "да", "是", "はい"))
    assert all(parse_boolean(word) is False for word in ("false", "Nein", "нет", "否", "لا"))
    assert parse_boolean("maybe") is None


@pytest.mark.parametrize(
    ("there", "gone"),
    [
        ("In Stock", "out_of_stock"), ("https://schema.org/InStock", "Sold out"),
        ("auf Lager", "nicht vorrätig"), ("en stock", "rupture de stock"),
        ("disponible", "agotado"), ("disponibile", "non disponibile"),
        ("em estoque", "esgotado"), ("op voorraad", "uitverkocht"), ("dostępny", "brak"),
        ("в наличии", "нет в наличии"), ("в наявності", "немає в наявності"),
        ("stokta var", "tükendi"), ("متوفر", "غير متوفر"), ("उपलब्ध", "अनुपलब्ध"),
        ("有货", "缺货"), ("在庫あり", "在庫なし"), ("재고 있음", "품절"),
        ("i lager", "slut i lager"),
    ],
)  # fmt: skip
def test_reads_what_is_in_stock_in_every_language(there, gone):
    assert (parse_boolean(there), parse_boolean(gone)) == (True, False)
