"""A plan as a spreadsheet: payments, what is left, the debts and the ways of paying; names are text and never formulas."""

import io
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from bot.documents.plan import Plan, read_plan

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Json = Any
LOW_HEAD, LINE, PAGE_WIDTH = 44, 15, 170
"""Points of the first row and of each of its lines; letters that are still legible across a page."""
DATE_WIDTH, SUM_WIDTH, NAME_WIDTH, WIDEST_NAME = 13, 13, 30, 60


def make_sheet(data: Mapping[str, Json], lang: str) -> bytes:
    """The .xlsx file. Raises BadDocument."""
    from xlsxwriter import Workbook  # noqa: PLC0415  most conversations make none

    plan, made = read_plan(data, lang), io.BytesIO()
    workbook = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"title": plan.text("title"), "created": datetime.combine(plan.today, time(), UTC)})
    looks = _looks(workbook)
    _schedule(workbook.add_worksheet(plan.text("sheet.schedule")), plan, looks)
    _balances(workbook.add_worksheet(plan.text("sheet.balances")), plan, looks)
    _debts(workbook.add_worksheet(plan.text("sheet.debts")), plan, looks)
    _rivals(workbook.add_worksheet(plan.text("sheet.compared")), plan, looks)
    workbook.close()
    return made.getvalue()


def _looks(workbook: "Workbook") -> dict[str, "Format"]:
    base = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "vcenter"}
    return {
        "head": workbook.add_format(base | {"bold": True, "bg_color": "#EEF4FB", "bottom": 1, "text_wrap": True, "align": "center"}),
        "right": workbook.add_format(base | {"align": "right"}),
        "text": workbook.add_format(base | {"num_format": "@", "text_wrap": True}),
        "plain": workbook.add_format(base),
        "sum": workbook.add_format(base | {"num_format": '#,##0.00;-#,##0.00;"—"'}),
        "total": workbook.add_format(base | {"num_format": "#,##0.00", "bold": True, "top": 1}),
        "label": workbook.add_format(base | {"bold": True, "top": 1}),
        "date": workbook.add_format(base | {"num_format": "yyyy-mm-dd", "align": "left"}),
        "end": workbook.add_format(base | {"num_format": "yyyy-mm-dd", "align": "right"}),
        "percent": workbook.add_format(base | {"num_format": "0.00%"}),
        "count": workbook.add_format(base | {"num_format": "0"}),
    }


def _head(sheet: "Worksheet", titles: Sequence[str], widths: Sequence[int], looks: Mapping[str, "Format"]) -> None:
    """The first row, which stays in sight with the first column."""
    for column, (title, width) in enumerate(zip(titles, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, looks["head"])
    lines = max(math.ceil(_wide(title) / (width - 1)) for title, width in zip(titles, widths, strict=True))
    sheet.set_row(0, max(LOW_HEAD, lines * LINE))
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(math.ceil(sum(widths) / PAGE_WIDTH), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _wide(title: str) -> int:
    """How many letters wide: a character of Chinese is two."""
    return sum(1 if letter.isascii() else 2 for letter in title)


def _schedule(sheet: "Worksheet", plan: Plan, looks: Mapping[str, "Format"]) -> None:
    """Payments by due date and debt, the month's sum as a formula over them, and the sums of all months beneath."""
    from xlsxwriter.utility import xl_rowcol_to_cell as cell  # noqa: PLC0415

    names, count = [debt.name for debt in plan.debts], len(plan.debts)
    closing = [plan.text("column.paid"), plan.interest_title("column.interest"), plan.text("column.left")]
    _head(sheet, [plan.text("column.on"), *names, *closing], [DATE_WIDTH] + [SUM_WIDTH] * (count + 3), looks)
    for row, due in enumerate(plan.months, 1):
        sheet.write_datetime(row, 0, datetime.combine(due.on, time()), looks["date"])
        for column, amount in enumerate(due.payments, 1):
            sheet.write_number(row, column, float(amount), looks["sum"])
        sheet.write_formula(row, count + 1, f"=SUM({cell(row, 1)}:{cell(row, count)})", looks["sum"], float(due.paid))
        sheet.write_number(row, count + 2, float(due.interest), looks["sum"])
        sheet.write_number(row, count + 3, float(due.left), looks["sum"])
    last = len(plan.months)
    sheet.write_string(last + 1, 0, plan.text("column.total"), looks["label"])
    for column in range(1, count + 3):
        value = sum(((*due.payments, due.paid, due.interest)[column - 1] for due in plan.months), Decimal(0))
        sheet.write_formula(last + 1, column, f"=SUM({cell(1, column)}:{cell(last, column)})", looks["total"], float(value))


def _balances(sheet: "Worksheet", plan: Plan, looks: Mapping[str, "Format"]) -> None:
    names = [debt.name for debt in plan.debts]
    titles = [plan.text("column.on"), *names, plan.text("column.total")]
    _head(sheet, titles, [DATE_WIDTH] + [SUM_WIDTH] * (len(names) + 1), looks)
    start = (plan.today, tuple(debt.balance for debt in plan.debts))
    for row, (on, balances) in enumerate((start, *((due.on, due.balances) for due in plan.months)), 1):
        sheet.write_datetime(row, 0, datetime.combine(on, time()), looks["date"])
        for column, amount in enumerate((*balances, sum(balances, Decimal(0))), 1):
            sheet.write_number(row, column, float(amount), looks["sum"])


def _debts(sheet: "Worksheet", plan: Plan, looks: Mapping[str, "Format"]) -> None:
    columns = ("name", "balance", "rate", "minimum", "overdue", "cleared")
    titles = [plan.text(f"column.{name}") for name in columns]
    names = min(max(NAME_WIDTH, *(_wide(debt.name) + 2 for debt in plan.debts)), WIDEST_NAME)
    _head(sheet, titles, [names] + [SUM_WIDTH] * (len(titles) - 1), looks)
    for row, debt in enumerate(plan.debts, 1):
        sheet.write_string(row, 0, debt.name, looks["text"])
        sheet.write_number(row, 1, float(debt.balance), looks["sum"])
        for column, figure, look in ((2, debt.annual_rate, "percent"), (3, debt.minimum, "sum")):
            if figure is None:
                sheet.write_string(row, column, plan.text("untold"), looks["right"])
            else:
                sheet.write_number(row, column, float(figure), looks[look])
        sheet.write_number(row, 4, debt.overdue_days, looks["count"])
        if debt.cleared_on:
            sheet.write_datetime(row, 5, datetime.combine(debt.cleared_on, time()), looks["end"])
        else:
            sheet.write_string(row, 5, plan.text("never"), looks["right"])
    sheet.write_string(len(plan.debts) + 1, 0, plan.text("column.total"), looks["label"])
    sheet.write_formula(len(plan.debts) + 1, 1, f"=SUM(B2:B{len(plan.debts) + 1})", looks["total"], float(plan.owed))
    notes = [*([plan.text("estimated", count=plan.estimated)] if plan.estimated else []), *([plan.text("hoped")] if plan.hoped else [])]
    for row, note in enumerate(notes, len(plan.debts) + 3):
        sheet.write_string(row, 0, note, looks["plain"])


def _rivals(sheet: "Worksheet", plan: Plan, looks: Mapping[str, "Format"]) -> None:
    titles = [plan.text("column.strategy"), plan.text("column.months"), plan.interest_title("column.interest_in_all")]
    _head(sheet, titles, [NAME_WIDTH, SUM_WIDTH, SUM_WIDTH], looks)
    for row, rival in enumerate(plan.rivals, 1):
        sheet.write_string(row, 0, plan.text(f"strategy.{rival.strategy}"), looks["text"])
        if rival.months is None or rival.interest is None:
            sheet.write_string(row, 1, plan.text("never"), looks["right"])
        else:
            sheet.write_number(row, 1, rival.months, looks["count"])
            sheet.write_number(row, 2, float(rival.interest), looks["sum"])
