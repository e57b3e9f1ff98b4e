from __future__ import annotations

import re
from dataclasses import dataclass, field
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from storegen.preview.app import PreviewApp
from storegen.preview.source import Answer
from storegen.problems import Problem, Severity, Span

_HTML = "text/html; charset=utf-8"
_SCRIPT = re.compile(r'<script src="/storegen/preview.js" data-generation="7" data-token="t0ken" defer></script>')
_ERROR = Problem("unknown-key", "'prise' is not a product key", Span("content/mug.md", 7, 5), "did you mean 'price'?")
_WARNING = Problem("no-picture", "this product has no picture", Span("content/mug.md"), None, Severity.WARNING)


@dataclass
class Source:
    """Answers from a dict; `None` stands for a bug."""

    answers: dict[str, Answer | None]
    asked: list[str] = field(default_factory=list)
    generation: int = 7

    def refresh(self, _paths) -> bool:
        return False

    def answer(self, address: str) -> Answer:
        self.asked.append(address)
        answer = self.answers.get(address, _answer("<h1>Gone</h1>", status=404))
        if answer is None:
            raise KeyError("a bug")
        return answer


@dataclass
class Response:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


def _answer(body, *problems, status=200, content_type=_HTML, draft=False) -> Answer:
    return Answer(status, content_type, body.encode(), problems, 7, draft)


def _get(app, path, method="GET", query="", **headers) -> Response:
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "HTTP_HOST": "127.0.0.1:8000",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    setup_testing_defaults(environ)
    seen = []
    chunks = validator(app)(environ, lambda status, headers: seen.append((status, headers)))
    body = b"".join(chunks)
    chunks.close()
    return Response(int(seen[0][0][:3]), dict(seen[0][1]), body)


def _app(**answers) -> PreviewApp:
    return PreviewApp(Source({f"/{name}/" if name else "/": answer for name, answer in answers.items()}), "t0ken")


def test_a_page_is_what_a_build_writes_and_one_script_before_its_end():
    page = "<html><body><h1>Mug</h1></body></html>"
    response = _get(_app(mug=_answer(page)), "/mug/")

    assert 200 == response.status
    assert page == _SCRIPT.sub("", response.text)
    assert response.text.endswith("defer></script></body></html>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<h1>Mug</h1>", ""),
        ("", ""),
        ("<h1>Mug</h1>", "</BODY></HTML>\n"),
        ("<h1>Mug</h1>", "</body >\n\n</html >"),
        ("<!-- </body> --><h1>Mug</h1>", ""),
        ("<pre></body></pre><h1>Mug</h1>", "</body>"),
    ],
)
def test_a_page_gets_its_script_whatever_its_end(before, after):
    response = _get(_app(mug=_answer(before + after)), "/mug/")

    assert [before, after] == _SCRIPT.split(response.text)


def test_anything_but_html_is_sent_as_it_is():
    app = PreviewApp(Source({"/a.css": _answer("a{}</body>", _ERROR, content_type="text/css")}), "t0ken")
    response = _get(app, "/a.css")

    assert "a{}</body>" == response.text
    assert "text/css" == response.headers["Content-Type"]


def test_head_has_the_headers_of_get_and_no_body():
    app = _app(mug=_answer("<h1>Mug</h1>"))

    assert _get(app, "/mug/").headers == _get(app, "/mug/", "HEAD").headers
    assert b"" == _get(app, "/mug/", "HEAD").body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_other_methods_are_refused_before_the_shop_is_asked(method):
    source = Source({})
    response = _get(PreviewApp(source, "t0ken"), "/mug/", method)

    assert (405, "GET, HEAD", []) == (response.status, response.headers["Allow"], source.asked)


def test_an_unsafe_path_is_not_found_before_the_shop_is_asked():
    source = Source({})

    assert 404 == _get(PreviewApp(source, "t0ken"), "/../etc/passwd").status
    assert [] == source.asked


def test_a_folder_without_its_slash_leads_to_it_for_this_time_only():
    response = _get(_app(mug=_answer("<h1>Mug</h1>")), "/mug", query="variant=50-ml")

    assert (302, "/mug/?variant=50-ml") == (response.status, response.headers["Location"])


def test_a_chinese_folder_without_its_slash_leads_to_it():
    assert "/%E8%8C%B6/" == _get(_app(茶=_answer("茶")), "/茶").headers["Location"]


def test_a_broken_folder_without_its_slash_leads_to_it():
    assert "/mug/" == _get(_app(mug=_answer("", _ERROR, status=500)), "/mug").headers["Location"]


def test_an_unknown_page_is_the_shops_own_404_and_comes_by_itself_when_made():
    response = _get(_app(), "/mug/")

    assert 404 == response.status
    assert "<h1>Gone</h1>" in response.text
    assert _SCRIPT.search(response.text)


def test_nothing_is_kept_by_the_browser_and_the_shops_policy_holds():
    headers = _get(_app(mug=_answer("<h1>Mug</h1>")), "/mug/").headers

    assert "no-store" == headers["Cache-Control"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "nosniff" == headers["X-Content-Type-Options"]
    assert "Access-Control-Allow-Origin" not in headers


def test_a_page_that_breaks_keeps_its_last_good_body_under_the_problems():
    source = Source({"/mug/": _answer("<h1>Mug</h1></body>")})
    app = PreviewApp(source, "t0ken")
    _get(app, "/mug/")
    source.answers["/mug/"] = _answer("", _ERROR, status=500)
    response = _get(app, "/mug/")

    assert 200 == response.status
    assert response.text.startswith("<h1>Mug</h1>")
    assert "&#39;prise&#39; is not a product key" in response.text
    assert "below is the last version that worked" in response.text
    assert _SCRIPT.search(response.text)


def test_a_mended_page_has_no_trace_of_its_problems():
    source = Source({"/mug/": _answer("<h1>Mug</h1>")})
    app = PreviewApp(source, "t0ken")
    before = _get(app, "/mug/").body
    source.answers["/mug/"] = _answer("", _ERROR, status=500)
    _get(app, "/mug/")
    source.answers["/mug/"] = _answer("<h1>Mug</h1>")

    assert before == _get(app, "/mug/").body


def test_a_page_that_never_worked_is_its_problems_alone():
    response = _get(_app(mug=_answer("", _ERROR, status=500)), "/mug/")

    assert 500 == response.status
    assert _HTML == response.headers["Content-Type"]
    for expected in ("content/mug.md", ":7:5", "unknown-key", "did you mean &#39;price&#39;?", 'role="alert"'):
        assert expected in response.text
    assert _SCRIPT.search(response.text)


def test_a_deleted_page_does_not_come_back_from_memory():
    source = Source({"/mug/": _answer("<h1>Mug</h1>")})
    app = PreviewApp(source, "t0ken")
    _get(app, "/mug/")
    del source.answers["/mug/"]
    _get(app, "/mug/")
    source.answers["/mug/"] = _answer("", _ERROR, status=500)

    assert 500 == _get(app, "/mug/").status


def test_a_broken_feed_keeps_its_last_good_body_word_for_word():
    source = Source({"/feed.xml": _answer("<feed/>", content_type="application/xml")})
    app = PreviewApp(source, "t0ken")
    _get(app, "/feed.xml")
    source.answers["/feed.xml"] = _answer("", _ERROR, status=500)

    assert (200, "<feed/>") == (_get(app, "/feed.xml").status, _get(app, "/feed.xml").text)


def test_a_feed_that_never_worked_says_why_in_plain_text():
    app = PreviewApp(Source({"/feed.xml": _answer("", _ERROR, status=500)}), "t0ken")
    response = _get(app, "/feed.xml")
    expected = "content/mug.md:7:5: error[unknown-key]: 'prise' is not a product key (did you mean 'price'?)\n"

    assert (500, expected) == (response.status, response.text)
    assert response.headers["Content-Type"].startswith("text/plain")


def test_problems_of_a_page_that_can_be_made_are_laid_over_it():
    response = _get(_app(mug=_answer("<h1>Mug</h1>", _ERROR)), "/mug/")

    assert 200 == response.status
    assert "<h1>Mug</h1>" in response.text
    assert 'role="alert"' in response.text
    assert "last version" not in response.text


def test_warnings_alone_stay_folded():
    response = _get(_app(mug=_answer("<h1>Mug</h1>", _WARNING)), "/mug/")

    assert "1 warning" in response.text
    assert 'role="status"' in response.text
    assert not re.search(r"<details[^>]* open", response.text)


def test_a_draft_carries_a_badge_and_a_finished_page_none():
    assert "Draft" in _get(_app(mug=_answer("<h1>Mug</h1>", draft=True)), "/mug/").text
    assert "Draft" not in _get(_app(mug=_answer("<h1>Mug</h1>")), "/mug/").text


def test_a_reader_of_chinese_gets_the_preview_in_chinese():
    text = _get(_app(mug=_answer("<h1>Mug</h1>", _ERROR, draft=True)), "/mug/", accept_language="zh-CN,zh;q=0.9").text

    for expected in ("草稿", "1 处错误", "改法", 'lang="zh-CN"'):
        assert expected in text


def test_a_bug_in_one_page_is_a_page_that_says_so(caplog):
    response = _get(_app(mug=None), "/mug/")

    assert 500 == response.status
    assert "internal-error" in response.text
    assert "KeyError" in response.text
    assert "a bug in storegen while it made /mug/" in caplog.text


@pytest.mark.parametrize(
    ("path", "content_type"),
    [("/storegen/preview.js", "text/javascript"), ("/storegen/preview.css", "text/css")],
)
def test_the_previews_own_files_are_served_without_asking_the_shop(path, content_type):
    source = Source({})
    response = _get(PreviewApp(source, "t0ken"), path)

    assert (200, []) == (response.status, source.asked)
    assert response.headers["Content-Type"].startswith(content_type)


def test_the_secret_is_in_pages_only():
    app = PreviewApp(Source({"/a.css": _answer("a{}", content_type="text/css")}), "t0ken")

    for path in ("/a.css", "/storegen/preview.js", "/../x"):
        response = _get(app, path)
        assert "t0ken" not in response.text + str(response.headers)
