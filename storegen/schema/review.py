"""A review as typed: what a buyer wrote, and where it comes from."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from storegen.schema.authored import Authored
from storegen.schema.mistakes import complain
from storegen.schema.reading import FromText
from storegen.schema.text_types import Day, Flag, HttpsUrl, Line, Rating, Slug, Text, parse_hash

OrderHash = Annotated[str, FromText(parse_hash, "the digest of an order's number")]


class ReviewModel(Authored):
    """What a buyer wrote. Nothing in it may identify an order or a buyer."""

    noun: ClassVar[str] = "review"

    product: Slug = Field(description="Slug of the product it is about.")
    author: Line = Field(description="The name to show: `Anna K.`, `张**`.")
    rating: Rating | None = Field(None, description="Stars: `5`, `4.5`.")
    scale: Rating = Field(Decimal(5), description="What the best rating is, if it is not 5.")
    title: Line | None = Field(None, description="Its heading.")
    text: Text | None = Field(
        None, description="What was written, where the review is a YAML file; in a Markdown file it stands below."
    )
    date: Day | None = Field(None, description="When it was written.")
    source: Line | None = Field(None, description="Where it was written: `Etsy`. Without it, in this shop.")
    source_url: HttpsUrl | None = Field(None, description="Where it can be seen there.")
    order_hash: OrderHash | None = Field(
        None, description="Digest of the order's number, which recognises a review that is imported twice."
    )
    imported: Day | None = Field(None, description="When it was imported.")
    verified: Flag = Field(default=False, description="`yes` where the source says that the author has bought it.")
    reply: Text | None = Field(None, description="Your answer.")

    @model_validator(mode="after")
    def _within_scale(self) -> Self:
        if self.scale <= 0:
            raise complain("bad-rating", "has a scale of 0", "write the best rating there is: 5", ("scale",))
        if self.rating is not None and self.rating > self.scale:
            hint = f"write scale: {10 if self.rating <= 10 else 100} if it is not out of {self.scale}"
            raise complain("bad-rating", f"is above its scale of {self.scale}", hint, ("rating",))
        return self
