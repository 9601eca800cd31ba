"""Catalogues that somebody made to do harm: one clear line, or rows as they are, never more."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agent.catalogue.prepare import prepare
from agent.catalogue.products import Skipped, Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.errors import CatalogueError


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def results(path):
    catalogue = prepare(open_source(path))
    return list(read_products(catalogue, infer_schema(catalogue, catalogue.roles)))


BOMB = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in pairwise("abcdefghi"))
    + "]><rss><channel><item><title>&i;</title></item></channel></rss>"
)  # fmt: skip
EXTERNAL = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    "<rss><channel><item><title>&x;</title></item></channel></rss>"
)
PARAMETER = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]>"
    "<rss><channel><item><title>t</title></item></channel></rss>"
)


@pytest.mark.parametrize("content", [BOMB, EXTERNAL, PARAMETER])
def test_entities_in_a_feed_are_refused(tmp_path, content):
    with pytest.raises(CatalogueError, match="declares XML entities"):
        open_source(write(tmp_path, "feed.xml", content))


def test_a_feed_of_endless_depth_is_refused(tmp_path):
    path = write(tmp_path, "feed.xml", "<rss>" + "<a>" * 200_000)
    with pytest.raises(CatalogueError, match="nested too deeply"):
        open_source(path)


@pytest.mark.parametrize("content", ["[" * 200_000, '[{"a":' * 100_000, '{"a":' * 200_000])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_of_endless_depth_is_refused(tmp_path, content, name):
    with pytest.raises(CatalogueError) as caught:
        open_source(write(tmp_path, name, content))
    assert "\n" not in str(caught.value)


def test_deep_values_within_a_product_are_left_out(tmp_path):
    deep = "[" * 80 + "]" * 80
    path = write(tmp_path, "a.json", f'[{{"title": "Mug", "x": {deep}, "y": {{"z": {deep}}}}}]')
    (one,) = results(path)
    assert one.product.title == "Mug"


def test_a_cell_of_ten_megabytes_is_read_and_cut(tmp_path):
    path = write(
        tmp_path, "a.csv", "id,title,description\n1,Mug," + "x" * 9_900_000 + "\n2,Jug,b\n"
    )
    first, second = results(path)
    assert len(first.product.description) == 20_000
    assert second.product.title == "Jug"


def test_a_cell_beyond_all_measure_is_named_by_its_line(tmp_path):
    path = write(tmp_path, "a.csv", "id,title\n1,Mug\n2," + "x" * 10_100_000 + "\n")
    with pytest.raises(CatalogueError, match=r"a\.csv, line 3.*check the quotes"):
        results(path)


def test_a_quote_that_never_closes_loses_no_row_without_a_word(tmp_path):
    path = write(tmp_path, "a.csv", 'id,title\n1,Mug\n2,"open\n3,Jug\n')
    taken = results(path)
    assert [one.product.id for one in taken if isinstance(one, Taken)] == ["1", "2"]
    assert "3,Jug" in taken[1].product.title


def test_nul_bytes_in_a_late_row_are_dropped(tmp_path):
    rows = "".join(f"{i},Mug {i}\n" for i in range(10_000))
    path = write(tmp_path, "a.csv", f"id,title\n{rows}x,M\0ug\0\n")
    assert results(path)[-1].product.title == "Mug"


def test_formulas_are_text(tmp_path):
    path = write(tmp_path, "a.csv", 'id,title,note\n1,=1+1,"@SUM(A1)"\n2,+cmd|x,-2+3\n')
    assert [one.product.title for one in results(path)] == ["=1+1", "+cmd|x"]


def test_a_catalogue_of_nothing_but_one_id(tmp_path):
    path = write(tmp_path, "a.csv", "id,item_group_id,title\n" + "1,1,Mug\n" * 500)
    assert [type(one) for one in results(path)] == [Taken]
    path = write(tmp_path, "b.csv", "id,title\n" + "1,Mug\n" * 500)
    found = results(path)
    assert sum(isinstance(one, Skipped) for one in found) == 499


def test_words_of_another_encoding_are_read_in_theirs(tmp_path):
    text = "артикул;название;цвет\n1;Кружка синяя;синий\n2;Ваза красная;красный\n"
    path = write(tmp_path, "ru.csv", text.encode("cp1251"))
    assert [one.product.title for one in results(path)] == ["Кружка синяя", "Ваза красная"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "nr;nazwa\n1;Kubek żółty\n2;Wazon świąteczny\n"),
        ("cp1254", "no;adı\n1;Yeşil çaydanlık\n2;Kırmızı kupa\n"),
        ("cp1252", "nr;name\n1;Schüssel – groß, 12 €\n"),
        ("cp932", "商品番号,商品名\n1,青いマグカップ\n2,赤い花瓶\n"),
        ("gb18030", "货号,名称,说明\n1,蓝色杯子,陶瓷制作\n2,红色花瓶,手工玻璃\n"),
        ("euc_kr", "번호,상품명\n1,파란 머그컵\n2,빨간 꽃병\n"),
        ("utf-16", "id,title\n1,Größe\n"),
    ],
)
def test_tells_the_encodings_of_spreadsheets(tmp_path, encoding, text):
    head, _, rows = text.partition("\n")
    text = f"{head}\n{rows * 4}"
    source = open_source(write(tmp_path, "a.csv", text.encode(encoding)))
    mark = ";" if ";" in text else ","
    found = [mark.join(source.columns), *(mark.join(row.cells.values()) for row in source)]
    assert found == text.splitlines()


def test_a_few_broken_bytes_do_not_change_the_encoding(tmp_path):
    text = "id,title\n" + "".join(f"{i},Größe\n" for i in range(50))
    path = write(tmp_path, "a.csv", text.encode() + b"x,Gr\xf6\xdfe\n")
    found = results(path)
    assert found[0].product.title == "Größe"
    assert len(found) == 51
