"""A folder to Content, and Content brought up to date."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.documents.read import read_content, reread


@pytest.fixture
def store(tmp_path) -> Path:
    write(tmp_path, "content/store.yaml", "name: Shop\ncurrency: CNY\n")
    write(tmp_path, "content/products/mug.md", "---\ntitle: Mug\n---\n")
    write(tmp_path, "content/products/cup/index.md", "---\ntitle: Cup\n---\n")
    write(tmp_path, "content/products/cup/front.jpg", "x")
    write(tmp_path, "content/media/logo.svg", "x")
    write(tmp_path, "content/static/.well-known/a.txt", "x")
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    full = root / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_text(text, encoding="utf-8")


def problems(content) -> list[tuple[str, str]]:
    return [(problem.code, problem.span.path) for problem in content.problems]


def test_documents_and_files_are_listed_sorted(store):
    content = read_content(store)
    documents = ["content/products/cup/index.md", "content/products/mug.md", "content/store.yaml"]
    files = ("content/media/logo.svg", "content/products/cup/front.jpg", "content/static/.well-known/a.txt")
    assert (documents, files, ()) == (list(content.documents), content.files, content.problems)


def test_a_folder_without_content_is_named(tmp_path):
    assert [("no-content", "content")] == problems(read_content(tmp_path))


def test_private_files_are_never_read(store):
    write(store, "content/private/orders.yaml", "a: [")
    write(store, "content/private/mug.md", "x")
    assert read_content(store).all_problems() == ()
    assert not [path for path in (*read_content(store).documents, *read_content(store).files) if "private" in path]


def test_what_editors_leave_behind_is_passed_over(store):
    for name in ("mug.md~", ".mug.md.swp", "#mug.md#", ".DS_Store", "Thumbs.db", "._mug.md"):
        write(store, f"content/products/{name}", "x")
    assert () == read_content(store).problems


def test_stray_files_are_warned_of(store):
    write(store, "content/about.md", "x")
    write(store, "content/products/tea/green.md", "x")
    expected = [("stray-file", "content/about.md"), ("stray-file", "content/products/tea/green.md")]
    assert expected == problems(read_content(store))
    assert not [problem for problem in read_content(store).problems if problem.is_error]


def test_an_unknown_folder_is_one_warning_with_a_suggestion(store):
    write(store, "content/product/a.md", "x")
    write(store, "content/product/deep/b.md", "x")
    (problem,) = read_content(store).problems
    assert ("stray-file", "content/product", "did you mean 'products'?") == (
        problem.code,
        problem.span.path,
        problem.hint,
    )


def test_parsing_is_skipped_for_what_did_not_change(store):
    before = read_content(store)
    write(store, "content/products/mug.md", "---\ntitle: Big mug\n---\n")
    after = read_content(store, before.documents)
    assert {"title": "Big mug"} == after.documents["content/products/mug.md"].data
    same = [path for path in before.documents if before.documents[path] is after.documents[path]]
    assert ["content/products/cup/index.md", "content/store.yaml"] == same


def test_a_file_of_many_megabytes_is_named(store):
    (store / "content/products/mug.md").write_bytes(b"a" * (3 << 20))
    assert ["file-too-large"] == [problem.code for problem in read_content(store).all_problems()]


def test_problems_of_documents_are_among_all_problems(store):
    write(store, "content/products/mug.md", "---\ntitle：Mug\n---\n")
    content = read_content(store)
    assert ((), ["full-width-colon"]) == (content.problems, [problem.code for problem in content.all_problems()])


def link(store: Path, path: str, target: Path | str) -> None:
    try:
        (store / path).symlink_to(target, target_is_directory=Path(store / path).parent.joinpath(target).is_dir())
    except OSError:
        pytest.skip("this system makes no symlinks")


def test_links_inside_of_content_are_followed(store):
    link(store, "content/products/bowl.md", "mug.md")
    link(store, "content/media/cup", "../products/cup")
    content = read_content(store)
    assert {"title": "Mug"} == content.documents["content/products/bowl.md"].data
    assert "content/media/cup/front.jpg" in content.files


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("content/static/o.csv", "../private/orders.csv"),
        ("content/static/cache", "../private"),
        ("content/media/id.jpg", "../private/id.jpg"),
        ("content/static/costs.yaml", "../products/mug.private.yaml"),
        ("content/static/index", "../media/.index"),
        ("content/static/memo", "../../.storegen"),
        ("content/static/config", "../../.git/config"),
        ("content/static/notes.txt", "../../notes.txt"),
    ],
)
def test_a_link_to_what_is_never_published_is_refused(store, path, target):
    for hidden in ("private/orders.csv", "private/id.jpg", "products/mug.private.yaml", "media/.index"):
        write(store, f"content/{hidden}", "x")
    for outside in (".storegen/memo", ".git/config", "notes.txt"):
        write(store, outside, "x")
    link(store, path, target)
    content = read_content(store)
    assert [("symlink-outside", path)] == problems(content)
    assert [] == [file for file in content.files if file.startswith(path)]


@pytest.mark.parametrize("again", [False, True], ids=["read", "reread"])
def test_hidden_files_below_a_linked_folder_stay_hidden(store, again):
    write(store, "content/media/.index/pictures", "x")
    link(store, "content/static/media", "../media")
    content = read_content(store)
    if again:
        content = reread(content, store, ["content/static/media/.index/pictures"])
    assert ["content/static/media/logo.svg"] == [file for file in content.files if file.startswith("content/static/m")]


@pytest.mark.parametrize("is_folder", [False, True])
def test_links_out_of_the_store_are_refused(store, tmp_path_factory, is_folder):
    outside = tmp_path_factory.mktemp("outside")
    write(outside, "secret.md", "---\ntitle: Secret\n---\n")
    link(
        store,
        "content/products/out.md" if not is_folder else "content/products/out",
        outside if is_folder else outside / "secret.md",
    )
    content = read_content(store)
    assert ["symlink-outside"] == [problem.code for problem in content.problems]
    assert "Secret" not in str(content.documents)


def test_links_in_a_circle_are_refused(store):
    link(store, "content/products/loop", "..")
    assert [("symlink-circle", "content/products/loop")] == problems(read_content(store))


def test_links_in_a_circle_of_two_are_refused(store):
    link(store, "content/products/a", "../media")
    link(store, "content/media/b", "../products")
    content = read_content(store)
    assert "symlink-circle" in {problem.code for problem in content.problems}
    assert "content/store.yaml" in content.documents


def test_a_link_that_leads_nowhere_is_named(store):
    link(store, "content/products/gone.md", "nothing.md")
    assert [("unreadable-file", "content/products/gone.md")] == problems(read_content(store))


def test_a_file_that_cannot_be_read_is_named_with_the_reason(store, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("storegen.documents.read._read_bytes", refuse)
    content = read_content(store)
    assert {} == content.documents
    assert {"this cannot be read: Permission denied"} == {problem.message for problem in content.problems}


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_a_name_that_is_not_text_is_named(store):
    try:
        Path(os.fsdecode(os.fsencode(store) + b"/content/products/\xff.md")).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only text")
    assert ["file-name"] == [problem.code for problem in read_content(store).problems]


def test_rereading_shares_what_was_not_touched(store):
    before = read_content(store)
    write(store, "content/products/mug.md", "---\ntitle: Big mug\n---\n")
    after = reread(before, store, ["content/products/mug.md"])
    assert {"title": "Big mug"} == after.documents["content/products/mug.md"].data
    assert before.documents["content/store.yaml"] is after.documents["content/store.yaml"]
    assert before.files is after.files
    assert {"title": "Mug"} == before.documents["content/products/mug.md"].data


def test_rereading_nothing_below_content_gives_the_same(store):
    before = read_content(store)
    assert before is reread(before, store, ["themes/plain/theme.yaml", "public/index.html"])


def test_rereading_a_private_file_changes_nothing(store):
    before = read_content(store)
    write(store, "content/private/a.md", "x")
    assert before == reread(before, store, ["content/private/a.md"])


_PATHS = (
    "content/store.yaml",
    "content/products/mug.md",
    "content/products/mug.en.md",
    "content/products/cup/index.md",
    "content/products/cup/front.jpg",
    "content/products/cup/extra/note.md",
    "content/media/a/b.jpg",
    "content/media/logo.svg",
    "content/unknown/a.md",
    "content/unknown/b/c.md",
    "content/about.md",
    "content/private/x.md",
    "content/products/mug.md~",
)
_FOLDERS = ("content/products", "content/products/cup", "content/media/a", "content/unknown", "content")
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["write", "delete"]),
        st.sampled_from([*_PATHS, *_FOLDERS]),
        st.sampled_from(["a: 1", "a：1", "a: 2"]),
    ),
    max_size=8,
)


@given(st.lists(_STEPS, min_size=1, max_size=3))
@settings(max_examples=60)
def test_rereading_is_the_same_as_reading_afresh(tmp_path_factory, batches):
    root = tmp_path_factory.mktemp("store")
    for path in _PATHS[::2]:
        write(root, path, "a: 1")
    content = read_content(root)
    for batch in batches:
        for action, path, text in batch:
            full = root / path
            if action == "write" and path in _PATHS:
                write(root, path, text)
            elif action == "delete" and full.is_dir():
                shutil.rmtree(full)
            elif action == "delete":
                full.unlink(missing_ok=True)
        content = reread(content, root, [path for _, path, _ in batch])
        fresh = read_content(root)
        assert fresh == content
        assert list(fresh.documents) == list(content.documents)
