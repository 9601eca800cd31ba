import pytest

from agent.errors import StoreError
from agent.store.client import ClientStore

DIMENSION = 16


def test_unreachable_server_is_one_line_without_the_key():
    with pytest.raises(StoreError) as caught:
        ClientStore("http://127.0.0.1:9", DIMENSION, api_key="top-secret", timeout=2)
    assert "cannot be reached" in str(caught.value)
    assert "top-secret" not in repr(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("status", "words"), [(401, "refuses the key"), (500, "answered 500")])
def test_refusing_server_is_one_line_without_the_key(httpserver, status, words):
    httpserver.expect_request("/collections/vitrine/exists").respond_with_data("no", status=status)
    with pytest.raises(StoreError, match=words) as caught:
        ClientStore(httpserver.url_for("/"), DIMENSION, api_key="top-secret")
    assert "top-secret" not in str(caught.value)
