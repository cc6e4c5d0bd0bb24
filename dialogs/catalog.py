"""Every dialog by name, in the order of the menu."""

from dialogs import application, borrow, court, insolvency, triage
from dialogs.collectors import conduct
from dialogs.letters import letter
from dialogs.plans import arrears, early, plan, swap
from dialogs.prices import rate
from dialogs.records import checkin, checkup, credit, evidence
from dialogs.scams import fake_app, harmed, platform, scam
from dialogs.talk import Dialog

DIALOGS: dict[str, Dialog] = {
    dialog.name: dialog
    for dialog in (
        triage.DIALOG, court.DIALOG, conduct.DIALOG, harmed.DIALOG, scam.DIALOG, rate.DIALOG, plan.DIALOG,
        letter.DIALOG, checkin.DIALOG, evidence.DIALOG, credit.DIALOG, checkup.DIALOG, arrears.DIALOG, early.DIALOG, swap.DIALOG,
        borrow.DIALOG, application.DIALOG, insolvency.DIALOG, platform.DIALOG, fake_app.DIALOG,
    )
}  # fmt: skip
