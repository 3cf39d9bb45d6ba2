"""What `rapport import` shows: columns, progress, results."""

from collections.abc import Mapping

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from rapport.cli.console import err, out
from rapport.imports.checking import Check
from rapport.imports.models import ImportState
from rapport.imports.queries import ImportRow

_WIDEST = 40

_REMARKS = {
    "email_left_out": "addresses beside a good one could not be read and were left out",
    "phone_kept_as_written": "phone numbers name no country and are kept as written",
    "phone_left_out": "phone numbers had no digits and were left out",
    "time_zone_unknown": "time zones are unknown and were left out",
    "date_unreadable": "dates could not be read and were left out",
    "owner_unknown": "owners are no members and were left out",
    "link_left_out": "links could not be read and were left out",
    "process_over": "people whose process is over were imported without a card",
}


def show_columns(row: ImportRow) -> None:
    table = Table("Column", "Means", title=f"{row.file_name}: {row.rows:,} rows", title_justify="left")
    for heading, field in zip(row.facts.headings, row.choices.mapping.fields, strict=True):
        table.add_row(heading[:_WIDEST] or "(no heading)", field.value if field else "[dim]left out[/dim]")
    out.print(table)


def progress_bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=err
    )


def show_check(check: Check) -> None:
    out.print(
        f"{check.created:,} new people, {check.existing:,} known already, {check.applications:,} cards, "
        f"{check.refused:,} rows refused. Nothing was changed.",
        markup=False,
    )
    _tell_remarks(check.remarks)
    for refusal in check.refusals:
        where = f"line {refusal.line}" + (f", {refusal.column}" if refusal.column else "")
        out.print(f"  {where}: {refusal.message}", markup=False)
    if check.refused > len(check.refusals):
        out.print(f"  and {check.refused - len(check.refusals):,} more", markup=False)


def show_result(row: ImportRow) -> None:
    if row.state is ImportState.FAILED:
        err.print(f"The import stopped after {row.position:,} rows: {row.failure}", style="red", markup=False)
    out.print(
        f"{row.created_count:,} new people, {row.existing_count:,} known already, {row.application_count:,} cards, "
        f"{row.refused_count:,} rows refused.",
        markup=False,
    )
    _tell_remarks(row.remarks)


def _tell_remarks(remarks: Mapping[str, int]) -> None:
    for code, count in sorted(remarks.items()):
        out.print(f"  {count:,} {_REMARKS.get(code, code)}", markup=False)
