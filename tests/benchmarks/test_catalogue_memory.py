"""Memory of reading a catalogue: it hardly grows with the number of rows, in any format."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FEW, MANY = 10_000, 100_000
_SCRIPT = """
import resource, sys
sys.path.insert(0, sys.argv[2])
from agent.catalogue.prepare import prepare
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.search.records import embedding_text
from tests.fakes import HashEncoder

encoder = HashEncoder()
catalogue = prepare(open_source(sys.argv[1]))
schema = infer_schema(catalogue, catalogue.roles)
products = 0
for one in read_products(catalogue, schema):
    products += isinstance(one, Taken)
    if products % 1000 == 0:
        encoder.encode_texts([embedding_text(one, schema.fields)])
print(products, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def rows(number):
    """Products with texts of their own and variants that lie apart in the file."""
    for i in range(number):
        group = i % (number // 2)
        yield {
            "id": f"SKU-{i:07d}",
            "item_group_id": f"GROUP-{group:07d}",
            "title": f"Product {group} of the house number {group * 7919 % 100_003}",
            "description": f"<p>Made in batch {i}, with care &amp; patience.</p>" * 4,
            "image_link": f"https://pictures.example/{i}.jpg",
            "availability": "in_stock" if i % 3 else "out_of_stock",
            "price": f"{i % 500}.90 EUR",
            "product_type": f"Home > Room {i % 12} > Shelf {i % 144}",
            "color": ("Red", "Blue", "Green")[i % 3],
            "size": "SML"[i % 3],
        }


def write_table(path, number):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(next(rows(number))))
        writer.writeheader()
        writer.writerows(rows(number))


def write_feed(path, number):
    with path.open("w", encoding="utf-8") as file:
        file.write('<rss xmlns:g="http://base.google.com/ns/1.0"><channel>')
        for row in rows(number):
            file.write("<item>")
            for name, cell in row.items():
                text = cell.replace("&", "&amp;").replace("<", "&lt;")
                file.write(f"<g:{name}>{text}</g:{name}>")
            file.write("</item>\n")
        file.write("</channel></rss>")


def write_array(path, number):
    with path.open("w", encoding="utf-8") as file:
        file.write('{"products": [')
        for place, row in enumerate(rows(number)):
            file.write(f"{',' if place else ''}{json.dumps(row)}")
        file.write("]}")


def write_shop(path, number):
    names = ["Handle", "Title", "Body (HTML)", "Option1 Name", "Option1 Value", "Variant Price"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for place in range(0, number, 2):
            handle, title = f"product-{place:07d}", f"Product {place}"
            writer.writerow([handle, title, f"<p>Batch {place}.</p>", "Color", "Red", "9.50"])
            writer.writerow([handle, "", "", "", "Blue", "9.50"])


def write_lines(path, number):
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in rows(number))


def peak(path):
    """Returns how many products there were, and the most memory in MiB."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(path), str(ROOT)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    products, kilobytes = done.stdout.split()
    return int(products), int(kilobytes) / 1024


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("products.csv", write_table), ("feed.xml", write_feed), ("products.json", write_array),
        ("products.jsonl", write_lines), ("shop.csv", write_shop),
    ],
)  # fmt: skip
def test_a_hundred_thousand_rows_take_little_more_than_ten_thousand(tmp_path, name, write):
    peaks = {}
    for number in (FEW, MANY):
        path = tmp_path / f"{number}-{name}"
        write(path, number)
        products, peaks[number] = peak(path)
        assert products == number // 2
    print(f"{name}: {peaks[FEW]:.0f} MiB for {FEW:,} rows, {peaks[MANY]:.0f} MiB for {MANY:,}")
    assert peaks[MANY] <= 1.3 * peaks[FEW]
