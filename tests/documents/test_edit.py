"""Adding names to a list in a seller's file: everything else stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.edit import add_to_list
from storegen.documents.yaml_source import parse_yaml

BEFORE = "name: Shade  # ours\nchannels:\n  taobao: {}\n  stripe: {}\n"
AFTER = "\n# Who we are.\ncontact: {email: a@b.example}\n"

WRITTEN = {
    "absent": ("", "closed: [taobao, jd]\n"),
    "empty": ("closed:\n", "closed: [taobao, jd]\n"),
    "empty with a comment": ("closed:  # none yet\n", "closed: [taobao, jd]  # none yet\n"),
    "a tilde": ("closed: ~ # none\n", "closed: [taobao, jd] # none\n"),
    "no brackets' content": ("closed: []\n", "closed: [taobao, jd]\n"),
    "one text": ("closed: ebay # 2024\n", "closed: [ebay, taobao, jd] # 2024\n"),
    "one quoted text": ("closed: 'ebay'\n", "closed: ['ebay', taobao, jd]\n"),
    "brackets": ("closed: [ebay , 'etsy' ] # gone\n", "closed: [ebay , 'etsy', taobao, jd ] # gone\n"),
    "brackets over lines": (
        "closed: [\n  ebay, # 2024\n  etsy # 2025\n]\n",
        "closed: [\n  ebay, # 2024\n  etsy, taobao, jd # 2025\n]\n",
    ),
    "a comma too many": ("closed: [ebay,]\n", "closed: [ebay, taobao, jd,]\n"),
    "dashes": (
        "closed:\n  - ebay # 2024\n  -  etsy # 2025\n",
        "closed:\n  - ebay # 2024\n  -  etsy # 2025\n  -  taobao\n  -  jd\n",
    ),
    "dashes at the margin": ("closed:\n- ebay\n", "closed:\n- ebay\n- taobao\n- jd\n"),
}


def added(text: str, *names: str) -> str | None:
    made = add_to_list(text.encode("utf-8"), "closed", names, after="channels")
    return None if made is None else made.decode("utf-8")


@pytest.mark.parametrize("form", WRITTEN)
def test_names_are_added_in_whatever_way_the_list_is_written(form):
    typed, wanted = WRITTEN[form]

    assert BEFORE + wanted + AFTER == added(BEFORE + typed + AFTER, "taobao", "jd")


def test_an_absent_list_comes_behind_the_key_it_belongs_to():
    assert BEFORE + "closed: [jd]\n\n# Last.\ntax: none\n" == added(BEFORE + "\n# Last.\ntax: none\n", "jd")


def test_a_list_at_the_end_of_a_file_without_a_last_line_break():
    assert "channels: {jd: {}}\nclosed: [jd]" == added("channels: {jd: {}}", "jd")
    assert "closed:\n- ebay\n- jd" == added("closed:\n- ebay", "jd")


def test_a_byte_order_mark_and_windows_line_ends_stay():
    text = b"\xef\xbb\xbfname: Shade\r\nchannels:\r\n  jd: {}\r\ntax: none\r\n"

    expected = text.replace(b"tax", b"closed: [jd]\r\ntax")
    assert expected == add_to_list(text, "closed", ["jd"], after="channels")


def test_what_is_there_already_is_not_added_again():
    text = "closed: [jd]  # gone\n"

    assert text == added(text, "jd", "jd")
    assert "closed: [jd, etsy]  # gone\n" == added(text, "jd", "etsy")


@pytest.mark.parametrize(
    "text",
    [
        "{name: Shade, channels: {}}",
        "closed: {jd: yes}",
        "closed: [jd, [etsy]]",
        "closed: >-\n  jd\n",
        "closed: [jd\n",
        "closed:\n  - - jd\n",
        "- closed",
        "closed: 'j\n  d'\n",
    ],
)
def test_what_is_not_safe_to_change_is_left_alone(text):
    assert None is added(text, "taobao")


def test_names_that_yaml_would_read_otherwise_are_left_alone():
    assert None is added("closed: []", "no")
    assert None is added("closed: []", "a: b")
    assert None is add_to_list("closed: [é]".encode("latin-1"), "closed", ["jd"], after="channels")


NAMES = st.lists(st.sampled_from(["jd", "etsy", "ebay", "taobao", "wechat"]), unique=True)


@given(
    there=NAMES,
    names=NAMES,
    style=st.sampled_from(["[{}]", "[ {} , ]", "dashes"]),
    tail=st.sampled_from(["", "\n", "\n# end\n", "\ntax: none # 税\n", "\n\n\ntax: none"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_the_file_says_what_was_wanted_and_loses_nothing(there, names, style, tail, end):
    listed = "".join(f"\n  - {name}  # why" for name in there) if style == "dashes" else style.format(", ".join(there))
    typed = "channels: {jd: {}}\nclosed: " + (listed if there else "[]") + tail
    made = added(typed.replace("\n", end), *names)

    assert made is not None
    data = parse_yaml(made.replace("\r\n", "\n"), "store.yaml").data
    assert [*there, *(name for name in names if name not in there)] == data["closed"]
    assert is_part_of(typed.replace("\n", end), made)


def is_part_of(text: str, whole: str) -> bool:
    """Whether a text can be had by taking characters out of another."""
    rest = iter(whole)
    return all(character in rest for character in text)
