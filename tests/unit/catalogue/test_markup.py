import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.catalogue.markup import plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>One</p><p>Two &amp; three</p>", "One\nTwo & three"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<ul><li>wool</li><li><b>soft</b> inside</li></ul>", "wool\nsoft inside"),
        ("<style>p {color: red}</style><p>text</p><script>alert(1)</script>", "text"),
        ("<p>half <b>open", "half open"),
        ("<!-- note -->rest", "rest"),
        ("<p>x < y</p>", "x < y"),
        ("Home &amp;amp; Garden", "Home & Garden"),
        ("Caf&eacute; &#8211; &#x41;", "Café – A"),
        ("a < b and c > d", "a < b and c > d"),
        ("Size <40> & up", "Size <40> & up"),
        ("R&D; AT&T", "R&D; AT&T"),
        ('=HYPERLINK("http://x")', '=HYPERLINK("http://x")'),
        ("", ""),
    ],
)
def test_takes_html_away_and_leaves_the_rest(text, plain):
    assert plain_text(text) == plain


@given(st.text(alphabet="<>/&;p b!-script\"'=x", max_size=200))
def test_no_markup_breaks_it(text):
    assert isinstance(plain_text(text), str)


def test_a_cell_of_endless_tags_is_cut():
    assert len(plain_text("<p>word</p>" * 1_000_000)) < 60_000
