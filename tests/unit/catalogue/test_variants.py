import pytest

from agent.catalogue.columns import find_roles
from agent.catalogue.prepare import prepare
from agent.catalogue.prices import settle_prices
from agent.catalogue.source import open_source


def fold(tmp_path, text, mapping=None):
    path = tmp_path / "a.csv"
    path.write_text(text, "utf-8")
    return [(row.number, dict(row.cells)) for row in prepare(open_source(path), mapping)]


def test_a_parent_and_its_variants_come_together_in_the_order_of_the_file(tmp_path):
    rows = fold(
        tmp_path,
        "sku,parent sku,name,size\nb-1,B,Big S,S\na,,Alone,\nB,,Big,\nb-2,B,Big M,M\n",
    )
    assert rows == [
        (4, {"sku": "B", "name": "Big", "size": ["S", "M"]}),
        (3, {"sku": "a", "name": "Alone", "size": ""}),
    ]


@pytest.mark.parametrize(
    ("titles", "shared"),
    [
        (("Polo Shirt - Red / M", "Polo Shirt - Rose / L"), "Polo Shirt"),
        (("Hoodie-XS-Gray", "Hoodie-M-Blue"), "Hoodie"),
        (("Mug", "Mug"), "Mug"),
        (("Red Mug", "Blue Mug"), "Red Mug"),
        (("A long name of a shoe", "A short one"), "A long name of a shoe"),
        (("藍色杯 大", "藍色杯 小"), "藍色杯"),
    ],
)
def test_without_a_parent_the_title_is_what_variants_share(tmp_path, titles, shared):
    lines = [f"{place},G,{title},{place}" for place, title in enumerate(titles)]
    ((_, cells),) = fold(tmp_path, "\n".join(["id,item_group_id,title,size", *lines]))
    assert (cells["id"], cells["title"]) == ("G", shared)


def test_rows_that_cannot_be_used_and_repeats_stay_rows_of_their_own(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,item group id,title\n1,,a\n1,,again\n2,G,b,too many\n3,G,c\n,,no id\n")
    rows = list(prepare(open_source(path)))
    assert [(row.number, row.cells["id"], row.problem) for row in rows] == [
        (2, "1", None), (3, "1", None), (4, "2", "4 cells under 3 headings"), (5, "G", None),
        (6, "", None),
    ]  # fmt: skip


@pytest.mark.parametrize("nobody", ["0", "-", "NULL", "None", "N/A"])
def test_a_parent_that_is_none_joins_nothing(tmp_path, nobody):
    rows = fold(tmp_path, f"id,parent_id,title\n1,{nobody},Mug\n2,{nobody},Jug\n3,1,Mug big\n")
    assert [(number, cells["title"]) for number, cells in rows] == [(2, "Mug"), (3, "Jug")]


def test_can_be_read_again_and_again(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,parent id,title\n1,G,a\n2,G,b\n")
    catalogue = prepare(open_source(path))
    assert list(catalogue) == list(catalogue) != []


@pytest.mark.parametrize(
    ("cells", "paid", "usual"),
    [
        ({"price": "20", "sale price": "15"}, ["15"], ["20"]),
        ({"price": "20", "sale price": ""}, ["20"], []),
        ({"price": "20", "sale price": "0.00"}, ["20"], []),
        ({"price": "20", "sale price": "25"}, ["20"], []),
        ({"price": "20", "sale price": "soon"}, ["20"], []),
        ({"sale price": "15 €", "regular price": "20 €"}, ["15 €"], ["20 €"]),
        ({"sale price": "", "regular price": "20 €"}, ["20 €"], []),
        ({"price": "15", "compare at price": "20"}, ["15"], ["20"]),
        ({"price": "20", "compare at price": "20"}, ["20"], []),
        ({"price": ["15", "18"], "msrp": ["20", "12"]}, ["15", "18"], ["20"]),
        ({"Preis": "15,00", "UVP": "1.020,00"}, ["15,00"], ["1.020,00"]),
    ],
)
def test_the_price_is_what_a_buyer_pays(cells, paid, usual):
    roles = find_roles(["title", *cells])
    settled = settle_prices(cells, roles)
    assert settled[roles.price] == paid
    assert settled[roles.list_price or "List price"] == usual
    assert settled["On sale"] is bool(usual)


@pytest.mark.parametrize("heading", ["On sale", "on_sale"])
def test_a_column_that_says_what_is_on_sale_stays(heading):
    roles = find_roles(["title", "price", "list price"])
    settled = settle_prices({"price": "5", "list price": "9", heading: "no"}, roles)
    assert settled == {"price": ["5"], "list price": ["9"], heading: "no"}


def test_one_price_alone_is_left_as_it_is():
    cells = {"title": "a", "price": "5", "sale": "x"}
    assert settle_prices(cells, find_roles(list(cells))) == cells
