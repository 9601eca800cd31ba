import json

import pytest
from PIL import Image

from agent.catalogue.source import open_source
from agent.errors import CatalogueError


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize(("delimiter", "suffix"), [(",", "csv"), (";", "csv"), ("\t", "tsv")])
def test_reads_tables_in_their_encoding(tmp_path, encoding, delimiter, suffix):
    lines = [["id", "Größe"], ["1", "groß"], ["2", "klein"]]
    text = "\r\n".join(delimiter.join(cells) for cells in lines)
    source = open_source(write(tmp_path / f"a.{suffix}", text, encoding))
    assert source.columns == ("id", "Größe")
    for _ in range(2):
        assert [(row.number, dict(row.cells)) for row in source] == [
            (2, {"id": "1", "Größe": "groß"}),
            (3, {"id": "2", "Größe": "klein"}),
        ]


def test_keeps_quoted_line_breaks_and_true_line_numbers(tmp_path):
    source = open_source(
        write(tmp_path / "a.csv", 'id,text\n1,"two\nlines; here"\n\n2,"say ""hi"""\n')
    )
    assert [(row.number, row.cells["text"]) for row in source] == [
        (2, "two\nlines; here"),
        (5, 'say "hi"'),
    ]


def test_reports_rows_with_too_many_cells_and_takes_short_ones(tmp_path):
    source = open_source(write(tmp_path / "a.csv", "id,title\n1,a,b\n2\n3,c,\n"))
    assert [row.problem for row in source] == ["3 cells under 2 headings", None, None]


def test_names_columns_without_or_with_equal_headings(tmp_path):
    source = open_source(write(tmp_path / "a.csv", "id,,id\n1,2,3\n"))
    assert source.columns == ("id", "column 2", "id 3")


def test_reads_json_lines_and_reports_bad_ones(tmp_path):
    lines = [json.dumps({"id": 1, "tags": ["a"]}), "{broken", "[1]", "", '{"id": 2, "x": NaN}']
    source = open_source(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert source.columns == ("id", "tags", "x")
    assert [(row.number, row.problem is None) for row in source] == [
        (1, True),
        (2, False),
        (3, False),
        (5, True),
    ]


def test_reads_a_folder_of_pictures(tmp_path):
    for place in ("red_vase-01.png", "lamps/desk lamp.PNG", ".hidden/x.png", "notes.txt"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        if place.endswith("txt"):
            (tmp_path / place).write_text("no picture")
        else:
            Image.new("RGB", (4, 4)).save(tmp_path / place)
    rows = [dict(row.cells) for row in open_source(tmp_path)]
    assert rows == [
        {
            "id": "red_vase-01.png",
            "image": "red_vase-01.png",
            "title": "red vase 01",
            "category": "",
        },
        {
            "id": "lamps/desk lamp.PNG",
            "image": "lamps/desk lamp.PNG",
            "title": "desk lamp",
            "category": "lamps",
        },
    ]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.csv", None, "no catalogue at"),
        ("empty.csv", b"", "is empty"),
        ("blank.csv", b"\n\n", "no headings"),
        ("a.xlsx", b"PK", "no known format"),
        ("binary.csv", b"a,b\n\0\0\0", "is not text"),
        ("empty.jsonl", b"", "holds no products"),
        ("wrong.jsonl", b"no json\n", "holds no products"),
    ],
)
def test_says_in_one_line_what_is_wrong(tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CatalogueError, match=words) as caught:
        open_source(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_folder_without_pictures_is_no_catalogue(tmp_path):
    with pytest.raises(CatalogueError, match="no pictures"):
        open_source(tmp_path)
