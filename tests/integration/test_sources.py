"""Catalogues as shop systems write them, from file to products and into a conversation."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from agent.catalogue.source import open_source
from agent.errors import CatalogueError
from tests.integration.conftest import read

SAMPLES = Path(__file__).parents[1] / "samples"


def test_shopify():
    products, skipped, fields = read(SAMPLES / "shopify.csv", {"currency": "CHF"})
    assert list(products) == ["fjord-hoodie", "dune-tee", "kettle-mug", "cliff-hoodie"]
    assert skipped == [
        (9, "old-poster", "not on sale in the shop (archived)"),
        (11, "", "the handle is empty"),
    ]
    hoodie = products["fjord-hoodie"]
    assert hoodie.title == "Fjord Hoodie"
    assert hoodie.images == tuple(
        f"pictures/fjord-{view}.png" for view in ("gray", "back", "green")
    )
    assert hoodie.description == (
        "A heavy hoodie with a lined hood & a pouch.\nBrushed inside\nRibbed cuffs"
    )
    assert hoodie.values == {
        "price": 54.0, "list_price": 79.0, "on_sale": True, "in_stock": True,
        "category": ("Apparel & Accessories", "Clothing", "Tops", "Hoodies"),
        "type": "Hoodie", "brand": "Nordby", "color": ("Gray", "Moss Green"), "size": ("S", "M"),
        "gender": "unisex", "age_group": "adult", "condition": "new",
        "tags": ("winter", "unisex"), "fabric": ("cotton", "polyester"),
    }  # fmt: skip
    assert products["cliff-hoodie"].values["in_stock"] is False
    assert not {"size", "color", "list_price"} & set(products["kettle-mug"].values)
    assert fields["price"].currency == "CHF"


def test_shopify_in_its_newer_template():
    products, skipped, fields = read(SAMPLES / "shopify_new.csv")
    assert skipped == []
    jacket, cap = products["harbor-jacket"].values, products["pier-cap"].values
    assert (jacket["price"], jacket["list_price"], jacket["size"]) == (129.0, 159.0, ("S", "M"))
    assert (jacket["color"], cap["color"]) == (("blue", "navy"), ("red",))
    assert (jacket["in_stock"], cap["in_stock"]) == (True, False)
    assert not {"sku", "barcode", "seo_title", "weight_value_grams"} & set(fields)


def test_shopify_as_json():
    products, skipped, _ = read(SAMPLES / "shopify.json")
    assert skipped == []
    stool, vase = products["alder-stool"], products["fern-vase"]
    assert (stool.images[0], stool.description) == ("pictures/stool.png", "Solid alder, oiled.")
    assert stool.values["finish"] == ("Natural", "Black")
    assert stool.values["height"] == ("45 cm", "65 cm")
    assert (stool.values["price"], stool.values["list_price"]) == (89.0, 99.0)
    assert (stool.values["in_stock"], vase.values["in_stock"]) == (True, False)
    assert (vase.values["tags"], vase.values["added"]) == (("gift", "glazed"), "2026-05-10")


def test_google_as_rss():
    products, skipped, fields = read(SAMPLES / "google.xml")
    assert skipped == []
    boot, sandal = products["BOOT"], products["SANDAL"]
    assert (boot.title, boot.description) == (
        "Trail Boot brown", "Waterproof boot & spare laces.",
    )  # fmt: skip
    assert boot.images[:2] == ("pictures/boot.png", "pictures/boot-sole.png")
    assert boot.values["size"] == ("41", "42")
    assert boot.values["color"] == ("Brown", "Black")
    assert (boot.values["price"], boot.values["list_price"]) == (99.0, 129.0)
    assert boot.values["in_stock"] is True
    assert boot.values["category"] == ("Shoes", "Outdoor", "Boots")
    # A sale that is over is none.
    assert (sandal.values["price"], "list_price" in sandal.values) == (39.0, False)
    assert fields["price"].currency == "EUR"
    assert not {"gtin", "mpn", "custom_label_0", "link", "shipping"} & set(fields)


def test_google_as_atom():
    products, _, fields = read(SAMPLES / "google_atom.xml")
    assert products["TP-1"].values["price"] == 1234.5
    assert (products["TP-1"].title, products["TP-1"].images) == (
        "Glazed Teapot", ("pictures/teapot.png",),
    )  # fmt: skip
    assert [products[one].values["in_stock"] for one in ("TP-1", "TP-2")] == [True, False]
    assert fields["price"].currency == "USD"


def test_google_as_text():
    products, skipped, _ = read(SAMPLES / "google.txt")
    assert skipped == []
    scarf = products["SCARF"]
    assert (scarf.title, scarf.values["color"]) == ("Wool Scarf", ("Red", "Blue"))
    assert (scarf.values["price"], scarf.values["list_price"]) == (24.9, 29.9)
    assert products["P3"].values["price"] == 1039.0


def test_woocommerce():
    products, skipped, fields = read(SAMPLES / "woocommerce.csv")
    assert skipped == [
        (6, "secret", "not published in the shop"),
        (7, "hidden", "not published in the shop"),
        (8, "hidden-red", "not published in the shop"),
    ]
    lamp, bulb = products["lamp"], products["bulb"]
    assert lamp.title == "Arc Lamp"
    assert lamp.images == tuple(
        f"pictures/lamp{view}.png" for view in ("", "-2", "-brass", "-black")
    )
    assert lamp.description == "Bends – never breaks."
    assert lamp.values == {
        "price": 119.0, "list_price": 149.0, "on_sale": True, "in_stock": True,
        "category": ("Home", "Lighting", "Lamps", "New, and bright"), "brand": "Lumo",
        "color": ("Brass", "Black"), "bulb": "E27, warm", "tags": ("metal", "floor"),
        "weight_kg": 2.4, "length_cm": 30.0, "width_cm": 30.0, "height_cm": 150.0,
    }  # fmt: skip
    assert (bulb.values["price"], bulb.description) == (6.5, "Glows.")
    assert "meta_views" not in fields


def test_magento():
    products, skipped, fields = read(SAMPLES / "magento.csv")
    assert skipped == [
        (5, "PAD", "texts for the store view german; the default ones are taken"),
        (7, "STOVE", "disabled in the shop"),
    ]
    tent, pad = products["TENT"], products["PAD"]
    assert (tent.title, tent.description) == ("Ridge Tent", 'Two doors, "bathtub" floor.')
    assert tent.values == {
        "price": 199.0, "list_price": 299.0, "on_sale": True, "in_stock": True,
        "category": ("Outdoor", "Tents"), "color": ("Green", "Red"), "persons": ("2", "4"),
        "material": ("Nylon",), "season": ("Spring", "Summer"),
    }  # fmt: skip
    assert tent.images == ("r/i/ridge-green.png", "r/i/ridge-open.png", "r/i/ridge-red.png")
    assert pad.values["category"] == ("Outdoor", "Sleeping Mats", "Sale")
    assert (pad.values["material"], pad.values["care"]) == (("Nylon", "Foam"), "Wipe, then dry")
    assert not {"has_options", "ts_dimensions_height", "qty"} & set(fields)


def test_magento_finds_its_own_folder_of_pictures(tmp_path):
    shutil.copy(SAMPLES / "magento.csv", tmp_path)
    media = tmp_path / "pub/media/catalog/product/r/i"
    media.mkdir(parents=True)
    Image.new("RGB", (4, 4)).save(media / "ridge-green.png")
    source = open_source(tmp_path / "magento.csv")
    assert (source.base / "r/i/ridge-green.png").is_file()


def test_json_with_objects_inside():
    products, skipped, fields = read(SAMPLES / "products.json")
    assert skipped == [(3, "", "the entry is not an object")]
    assert products["HP-1"].title == "Calm Headphones"
    assert products["HP-1"].images[0] == "pictures/hp.png"
    assert products["HP-1"].values == {
        "price": 149.9, "brand": "Oda", "brand_country": "Denmark", "wireless": True,
        "noise_canceling": True, "battery": "30 h", "ports": ("USB-C", "Jack"),
        "categories": ("Audio", "Travel"), "color": ("Black", "White"), "size": ("1", "2"),
    }  # fmt: skip
    assert fields["price"].currency == "EUR"


def test_coco_captions(tmp_path):
    (tmp_path / "annotations").mkdir()
    (tmp_path / "images").mkdir()
    shutil.copy(SAMPLES / "coco.json", tmp_path / "annotations")
    Image.new("RGB", (4, 4)).save(tmp_path / "images/000011.png")
    source = open_source(tmp_path / "annotations/coco.json")
    assert (source.base / "000011.png").is_file()
    products, skipped, _ = read(tmp_path / "annotations/coco.json")
    assert skipped == [(3, "99", "there are captions for this picture, but no picture")]
    assert (products["11"].title, products["11"].description, products["11"].images) == (
        "A red bicycle against a wall.", "An old bike in the sun.", ("000011.png",),
    )  # fmt: skip
    assert products["12"].images == ("https://pictures.example/000012.png",)


def test_coco_labels(tmp_path):
    data = {
        "images": [{"id": 1, "file_name": "a.png"}],
        "categories": [{"id": 5, "name": "kite"}, {"id": 6, "name": "dog"}],
        "annotations": [{"image_id": 1, "category_id": 6}, {"image_id": 1, "category_id": 5}],
    }
    (tmp_path / "labels.json").write_text(json.dumps(data))
    products, _, _ = read(tmp_path / "labels.json")
    assert products["1"].values["category"] == ("dog", "kite")


def test_an_image_folder_with_its_tables(tmp_path):
    for name in ("train/a.png", "train/lost.png", "test/b.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (4, 4)).save(tmp_path / name)
    (tmp_path / "train/metadata.csv").write_text("file_name,text,style\na.png,A red mug,plain\n")
    (tmp_path / "test/metadata.jsonl").write_text('{"file_name": "b.png", "text": "A jug"}\n{')
    products, skipped, _ = read(tmp_path)
    assert {one.id: one.description for one in products.values()} == {
        "test/b.png": "A jug", "train/a.png": "A red mug",
    }  # fmt: skip
    assert skipped == [
        (2, "row-2", "the line is not JSON"),
        (4, "train/lost.png", "the table of pictures does not list it"),
    ]


def test_a_folder_with_a_json_file_beside_each_picture(tmp_path):
    for name in ("jugs/a.png", "b.png", "c.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (4, 4)).save(tmp_path / name)
    (tmp_path / "jugs/a.json").write_text('{"sku": "J1", "name": "Tall Jug", "color": "Blue"}')
    (tmp_path / "b.png.json").write_text('{"color": "Red"}')
    (tmp_path / "c.json").write_text("{")
    products, skipped, _ = read(tmp_path)
    assert products["J1"].title == "Tall Jug"
    assert (products["J1"].images, products["J1"].values["color"]) == (("jugs/a.png",), "Blue")
    assert (products["b.png"].title, products["b.png"].values["color"]) == ("b", "Red")
    assert skipped == [(2, "c.png", "the JSON file beside it is broken")]


def test_variants_of_a_plain_table_lie_apart_and_one_column_is_named(tmp_path):
    path = tmp_path / "plain.csv"
    path.write_text(
        "sku,model,name,size,color,price,stock,in stock\n"
        "1,A,Shoe Ann 38,38,red,50,0,no\n2,,Sock,M,red,5,7,yes\n"
        "3,A,Shoe Ann 39,39,blue,45,3,yes\n4,A,,40,red,60,1,no\n2,,Sock again,L,red,5,7,yes\n"
    )
    products, skipped, _ = read(path, {"group": "model"})
    assert skipped == [(6, "2", "the id occurs before")]
    assert products["A"].title == "Shoe Ann"
    assert products["A"].values == {
        "size": ("38", "39", "40"), "color": ("red", "blue"), "price": 45.0, "stock": 3.0,
        "in_stock": True,
    }  # fmt: skip
    assert list(read(path)[0]) == ["1", "2", "3"]


BROKEN = {
    "shopify.csv": ('Handle,Title,Option1 Name,Option1 Value\n,Lost,Size,S\n"open,x', None),
    "shopify.json": ('{"products": [{"handle": "a", "variants": [', "is no whole JSON"),
    "google.xml": ("<rss><channel><item><g:id>1</g:id>", "broken XML at line 1"),
    "empty.xml": ("<rss><channel><title>x</title></channel></rss>", "XML without products"),
    "page.html": ("<!DOCTYPE html><html><body>Not found</body></html>", "XML without products"),
    "array.json": ('[{"title": "a"}, {"title": "b"', "is no whole JSON after entry 1"),
    "wrong.json": ('{"products": [{"title": nonsense}]}', "is no whole JSON"),
    "scalars.json": ('{"products": [1, 2, 3]}', "holds no list of objects"),
    "coco.json": (
        '{"images": [{"id": 1, "file_name": "a.png"}], "annotations": [',
        "is no whole JSON",
    ),
    "half.parquet": ("PAR1 and nothing else", "is no whole Parquet file"),
    "sheet.csv": ("PK\x03\x04 rest of a workbook", "ZIP or Excel"),
    "packed.csv": ("\x1f\x8b rest", "compressed file"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gives_one_line_or_rows_in_the_report(tmp_path, name):
    content, words = BROKEN[name]
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    if words is None:
        products, skipped, _ = read(tmp_path / name)
        assert products == {}
        assert [row for row, _, _ in skipped] == [2, 3]
        return
    with pytest.raises(CatalogueError, match=words) as caught:
        read(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_an_image_folder_whose_table_names_no_files(tmp_path):
    (tmp_path / "metadata.csv").write_text("name,text\na.png,A red mug\n")
    with pytest.raises(CatalogueError, match="has no column file_name"):
        open_source(tmp_path)
