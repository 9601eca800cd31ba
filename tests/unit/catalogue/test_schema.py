import random
from pathlib import Path

import pytest

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Skipped, Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import Row, open_source
from agent.errors import CatalogueError
from agent.types import FieldKind

CATALOGUES = Path(__file__).parents[3] / "../shared/catalogues"


def schema_of(columns, number=60):
    """Reads ``number`` rows whose cells are made by a function of the row's place."""
    chance = random.Random(0)
    rows = [
        Row(i + 2, {"title": f"t{i}", **{name: make(i, chance) for name, make in columns.items()}})
        for i in range(number)
    ]
    headings = ["title", *columns]
    return infer_schema(rows, find_roles(headings)), rows


def pick(*cells):
    return lambda _, chance: chance.choice(cells)


@pytest.mark.parametrize(
    ("heading", "make", "kind"),
    [
        ("Color", pick("red", "blue", "light blue"), FieldKind.KEYWORD),
        ("weight", pick("1.5", "2", "0.75"), FieldKind.NUMBER),
        ("Preis", pick("1.299,00", "5,00", ""), FieldKind.PRICE),
        ("deal", pick("€5", "€ 7.50"), FieldKind.PRICE),
        ("In Stock", pick("yes", "no"), FieldKind.BOOLEAN),
        ("available", pick("0", "1"), FieldKind.BOOLEAN),
        ("added", pick("2026-01-02", "2025-12-31"), FieldKind.DATE),
        ("seen", pick("03/04/2026", "12/25/2025"), FieldKind.DATE),
        ("notes", lambda i, _: f"remark number {i} about it", FieldKind.TEXT),
        ("long", pick("word " * 30, "other " * 20), FieldKind.TEXT),
        ("link", pick("https://a.example/1", "http://b.example"), FieldKind.TEXT),
        ("constant", pick("same"), FieldKind.TEXT),
        ("ean code", lambda i, _: str(4006381333000 + i), FieldKind.TEXT),
        ("zip", pick("01067", "10115"), FieldKind.KEYWORD),
        ("split", pick("train", "validation"), FieldKind.KEYWORD),
        ("sender", pick("148", "43", "7"), FieldKind.KEYWORD),
        ("year", pick("2019", "2020"), FieldKind.NUMBER),
        ("size", pick("S", "M", "XL", "42"), FieldKind.KEYWORD),
        ("json", lambda i, _: i % 7 / 2, FieldKind.NUMBER),
        ("flag", lambda i, _: i % 2 == 0, FieldKind.BOOLEAN),
    ],
)
def test_recognizes_kinds_by_values(heading, make, kind):
    schema, _ = schema_of({heading: make})
    assert [field.kind for field in schema.fields] == [kind]


def test_splits_cells_with_several_values():
    schema, rows = schema_of(
        {
            "tags": pick("a|b", "b", "c | a"),
            "use": pick("indoor; outdoor", "indoor"),
            "materials": pick("wool, silk", "silk, cotton", "wool"),
            "place": pick("Paris, France"),
            "list": lambda i, _: ["x", "y"] if i % 2 else ["z"],
        }
    )
    multiple = {field.name: field.multiple for field in schema.fields}
    assert multiple == {"tags": True, "use": True, "materials": True, "place": False, "list": True}
    assert schema.values({"tags": "c | a|c", "use": " outdoor ;", "list": ["x", None, "y"]}) == {
        "tags": ("c", "a"),
        "use": ("outdoor",),
        "list": ("x", "y"),
    }
    assert schema.rows == len(rows)


def test_finds_the_currency_of_prices():
    schema, _ = schema_of({"price": pick("€5", "€7"), "Price (USD)": pick("5", "6.50")})
    assert [field.currency for field in schema.fields] == ["EUR", "USD"]
    schema, _ = schema_of({"price": pick("5", "7"), "currency": pick("GBP")})
    assert schema.fields[0].currency == "GBP"
    schema, _ = schema_of({"price": pick("€5", "$7")})
    assert schema.fields[0].currency is None


def test_reads_values_with_the_style_of_the_column():
    schema, _ = schema_of({"price": pick("1.299", "5,50"), "day": pick("03/04/2026", "12/25/2025")})
    assert schema.values({"price": "1.299", "day": "03/04/2026"}) == {
        "price": 1299.0,
        "day": "2026-03-04",
    }
    assert schema.values({"price": "on request", "day": ""}) == {}


def test_names_fields_uniquely_in_plain_letters():
    headings = ["Größe (cm)", "Farbe", "farbe", "色", "productType"]
    schema, _ = schema_of({heading: pick("a", "b") for heading in headings})
    assert [f.name for f in schema.fields] == [
        "grosse_cm",
        "farbe",
        "farbe_2",
        "field_4",
        "product_type",
    ]
    assert [f.label for f in schema.fields] == headings


def test_a_million_distinct_cells_stay_bounded():
    rows = (Row(i, {"title": "t", "code": f"A{i}"}) for i in range(30_000))
    schema = infer_schema(rows, find_roles(["title", "code"]))
    assert schema.fields[0].kind is FieldKind.TEXT


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["SKU", "Product Name", "image_url"], ("SKU", "Product Name", "image_url")),
        (["Artikelnummer", "Bezeichnung", "Bild"], ("Artikelnummer", "Bezeichnung", "Bild")),
        (["id", "название", "фото"], ("id", "название", "фото")),
        (["商品番号", "商品名", "画像"], ("商品番号", "商品名", "画像")),
        (["imagePath", "productId", "name"], ("productId", "name", "imagePath")),
        (["رقم المنتج", "الاسم", "صورة"], ("رقم المنتج", "الاسم", "صورة")),
    ],
)
def test_finds_roles_by_common_names(columns, expected):
    roles = find_roles(columns)
    assert (roles.id, roles.title, roles.image) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["image_1", "image_2", "Image 3"], ("image_1", "image_2", "Image 3")),
        (["main_image_url", "other_image_url1"], ("main_image_url", "other_image_url1")),
        (["Additional images", "photo", "file 2"], ("photo", "Additional images")),
        (["image", "thumbnail", "image alt text", "image position"], ("image",)),
        (["商品名", "画像1", "画像2"], ("画像1", "画像2")),
        (["Bild", "weitere Bilder"], ("Bild", "weitere Bilder")),
        (["title", "path", "path 2"], ("path",)),
    ],
)  # fmt: skip
def test_finds_every_column_of_pictures(columns, expected):
    assert find_roles([*columns, "title"]).pictures == expected


def test_pictures_come_from_all_their_columns_and_none_twice():
    rows = [
        Row(2, {"id": "1", "title": "Vase", "image 1": "a.jpg", "image 2": "b.jpg|a.jpg"}),
        Row(3, {"id": "2", "title": "Jug", "image 1": "", "image 2": '["c.jpg", "d.jpg"]'}),
        Row(4, {"id": "3", "title": "Mug", "image 1": [f"{n}.jpg" for n in range(9)]}),
    ]
    schema = infer_schema(rows, find_roles(["id", "title", "image 1", "image 2"]))
    assert schema.fields == ()
    found = {one.product.id: one.product.images for one in read_products(rows, schema)}
    assert found == {
        "1": ("a.jpg", "b.jpg"),
        "2": ("c.jpg", "d.jpg"),
        "3": ("0.jpg", "1.jpg", "2.jpg", "3.jpg"),
    }


def test_roles_can_be_mapped_and_mistakes_are_named():
    roles = find_roles(["a", "b", "title"], {"title": "a", "image": "b"})
    assert (roles.title, roles.image) == ("a", "b")
    with pytest.raises(CatalogueError, match="there is no column 'x'; there are a, b"):
        find_roles(["a", "b"], {"title": "x"})
    with pytest.raises(CatalogueError, match="is no role"):
        find_roles(["a"], {"picture": "a"})
    with pytest.raises(CatalogueError, match="among a, b;"):
        find_roles(["a", "b"])


def test_every_row_is_a_product_or_has_a_reason():
    rows = [
        Row(2, {"id": "1", "title": "Vase", "image": "v.jpg|w.jpg"}),
        Row(3, {"id": "1", "title": "Again"}),
        Row(4, {"id": "", "title": "No id"}),
        Row(5, {"id": "2", "title": "", "image": ""}),
        Row(6, {"id": "3", "image": "x.jpg"}),
        Row(7, {}, "the line is not JSON"),
        Row(8, {"id": "y" * 600, "title": "t"}),
    ]
    schema = infer_schema(rows, find_roles(["id", "title", "image"]))
    results = list(read_products(rows, schema))
    assert [(r.row, r.reason) for r in results if isinstance(r, Skipped)] == [
        (3, "the id occurs before"),
        (4, "the id is empty"),
        (5, "neither picture nor text"),
        (7, "the line is not JSON"),
        (8, "the id is over 500 characters"),
    ]
    first, bare = (r.product for r in results if isinstance(r, Taken))
    assert (first.title, first.images) == ("Vase", ("v.jpg", "w.jpg"))
    assert (bare.title, bare.images) == ("3", ("x.jpg",))


@pytest.mark.parametrize(
    ("name", "rows", "kinds"),
    [
        (
            "grocery",
            2936,
            {
                "title": "keyword",
                "category": "keyword",
                "department": "keyword",
                "split": "keyword",
            },
        ),
        (
            "wardrobe",
            4172,
            {"category": "keyword", "kids": "boolean", "sender": "keyword", "split": "keyword"},
        ),
    ],
)
def test_reads_real_catalogues(name, rows, kinds):
    path = CATALOGUES / name / "products.csv"
    if not path.exists():
        pytest.skip("the real catalogues are not here")
    source = open_source(path)
    schema = infer_schema(source, find_roles(source.columns))
    assert {f.name: str(f.kind) for f in schema.fields} == kinds
    products = list(read_products(source, schema))
    assert len(products) == rows
    assert all(isinstance(one, Taken) for one in products)


def test_titles_that_many_products_share_are_a_field():
    shared = [Row(i + 2, {"title": f"Royal Gala {i % 3}, red", "price": "2"}) for i in range(60)]
    schema = infer_schema(shared, find_roles(["title", "price"]))
    assert [field.name for field in schema.fields] == ["title", "price"]
    assert schema.values(shared[0].cells)["title"] == "Royal Gala 0, red"
    single = [Row(i + 2, {"title": f"Mug {i}", "price": "2"}) for i in range(60)]
    assert [f.name for f in infer_schema(single, find_roles(["title", "price"])).fields] == [
        "price"
    ]
