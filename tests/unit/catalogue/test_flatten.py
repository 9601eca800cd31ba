import pytest

from agent.catalogue.formats.flatten import flatten


@pytest.mark.parametrize(
    ("found", "cells"),
    [
        ({" title ": "Mug", "n": 1, "ok": True, "no": None},
         {"title": "Mug", "n": 1, "ok": True, "no": None}),
        ({"price": {"amount": "5.00", "currencyCode": "EUR"}}, {"price": "5.00 EUR"}),
        ({"brand": {"name": "Oda", "id": 3}}, {"brand": "Oda", "brand id": 3}),
        ({"attributes": {"color": "red", "sizes": ["S", "M"]}},
         {"color": "red", "sizes": ["S", "M"]}),
        ({"color": "blue", "attributes": {"color": "red"}}, {"color": "blue"}),
        ({"specs": [{"name": "Power", "value": "5 W"}, {"name": "_own", "value": 1}]},
         {"Power": "5 W"}),
        ({"images": [{"src": "a.png"}, {"src": "b.png"}]}, {"images": ["a.png", "b.png"]}),
        ({"categories": [{"id": 1, "name": "Audio"}]}, {"categories": ["Audio"]}),
        ({"sku": "A", "variants": [{"sku": "A1", "size": "S", "price": 5},
                                   {"sku": "A2", "size": "M", "price": 5}]},
         {"sku": "A", "size": ["S", "M"], "price": [5]}),
        ({"tags": ["a", ["deep"], {"x": 1}]}, {"tags": []}),
        ({"deep": {"a": {"b": {"c": 1}}}}, {}),
    ],
)  # fmt: skip
def test_lays_objects_flat(found, cells):
    assert flatten(found) == cells
