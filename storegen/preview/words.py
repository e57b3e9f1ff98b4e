"""Accept-Language in, the preview's own words out: Chinese or English, nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Every text of the preview that is not a problem's own.

    Attributes:
        lang: for the `lang` attribute.
    """

    lang: str
    preview: str
    errors: str
    one_error: str
    warnings: str
    one_warning: str
    and_: str
    last_good: str
    broken_title: str
    broken_lead: str
    hint: str
    see_also: str
    error: str
    warning: str
    line: str
    toggle: str
    draft: str
    draft_means: str

    def count(self, errors: int, warnings: int) -> str:
        """Say how many: `2 problems and 1 warning`."""
        parts = []
        if errors:
            parts.append((self.one_error if errors == 1 else self.errors).format(errors))
        if warnings:
            parts.append((self.one_warning if warnings == 1 else self.warnings).format(warnings))
        return self.and_.join(parts)


ENGLISH = Words(
    lang="en",
    preview="storegen preview",
    errors="{} problems",
    one_error="{} problem",
    warnings="{} warnings",
    one_warning="{} warning",
    and_=" and ",
    last_good="below is the last version that worked",
    broken_title="This page cannot be made yet",
    broken_lead="Mend the file and save it: this page comes by itself.",
    hint="Cure",
    see_also="See also",
    error="problem",
    warning="warning",
    line="line",
    toggle="show or hide",
    draft="Draft",
    draft_means="A build leaves this page out.",
)

CHINESE = Words(
    lang="zh-CN",
    preview="storegen 预览",
    errors="{} 处错误",
    one_error="{} 处错误",
    warnings="{} 条提醒",
    one_warning="{} 条提醒",
    and_="，",
    last_good="下面是上一次正常的页面",
    broken_title="这一页暂时生成不了",
    broken_lead="改好文件并保存，页面会自动出现。",
    hint="改法",
    see_also="另见",
    error="错误",
    warning="提醒",
    line="行",
    toggle="展开或收起",
    draft="草稿",
    draft_means="发布时不包含此页。",
)


def words_for(accept_language: str) -> Words:
    """Pick the words for a request.

    Args:
        accept_language: the header as it came, perhaps empty or nonsense.
    """
    best, words = 0.0, ENGLISH
    for choice in accept_language.lower().split(","):
        tag, _, weight = choice.partition(";")
        language = tag.strip().partition("-")[0]
        quality = _quality(weight)
        if language in {"zh", "en"} and quality > best:
            best, words = quality, CHINESE if language == "zh" else ENGLISH
    return words


def _quality(weight: str) -> float:
    name, _, number = weight.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(number)
    except ValueError:
        return 0.0
