"""Where in a table something stands: a row and a heading in, a problem that names both out."""

from __future__ import annotations

from dataclasses import dataclass

from storegen.problems import Problem, Severity, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table.

    Attributes:
        path: the file, with forward slashes.
        line: of the file, on which the row begins; as a cell can have many lines, it is seldom the row's number.
        row: the number a spreadsheet gives the row; the headings are row 1.
    """

    path: str
    line: int
    row: int

    def problem(
        self,
        code: str,
        message: str,
        hint: str | None = None,
        *,
        column: str | None = None,
        severity: Severity = Severity.ERROR,
        related: tuple[Place, ...] = (),
    ) -> Problem:
        """Make a problem of this row.

        Args:
            code: of the problem.
            message: what is wrong, as a sentence without its place.
            hint: the cure.
            column: the heading of the cell that is meant.
            severity: whether it stops the import.
            related: other rows that belong to it.
        """
        where = f"row {self.row}, column '{column}'" if column else f"row {self.row}"
        return Problem(code, f"{where}: {message}", self.span, hint, severity, tuple(place.span for place in related))

    @property
    def span(self) -> Span:
        """The beginning of the row in the file."""
        return Span(self.path, self.line)
