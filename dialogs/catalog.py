"""Every dialog by name, in the order of the menu."""

from dialogs import (
    application,
    arrears,
    borrow,
    checkin,
    checkup,
    conduct,
    court,
    credit,
    early,
    evidence,
    fake_app,
    harmed,
    insolvency,
    letter,
    plan,
    platform,
    rate,
    scam,
    swap,
    triage,
)
from dialogs.talk import Dialog

DIALOGS: dict[str, Dialog] = {
    dialog.name: dialog
    for dialog in (
        triage.DIALOG, court.DIALOG, conduct.DIALOG, harmed.DIALOG, scam.DIALOG, rate.DIALOG, plan.DIALOG,
        letter.DIALOG, checkin.DIALOG, evidence.DIALOG, credit.DIALOG, checkup.DIALOG, arrears.DIALOG, early.DIALOG, swap.DIALOG,
        borrow.DIALOG, application.DIALOG, insolvency.DIALOG, platform.DIALOG, fake_app.DIALOG,
    )
}  # fmt: skip
