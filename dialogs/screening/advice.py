"""What to do now and where to report, by kind of scam: keys of words, each resting on the facts beside it."""

from collections.abc import Sequence

PAID = ("HOT-005", "HOT-003")
NEXT: dict[str, tuple[str, ...]] = {
    "SCAM-001": ("never_pay_first", "use_app_store", "check_licence"),
    "SCAM-002": ("hang_up", "call_official", "no_screen_no_code"),
    "SCAM-003": ("no_screen_no_code", "cut_connection", "change_passwords"),
    "SCAM-004": ("keep_your_card", "never_transfer"),
    "SCAM-005": ("dispute_is_free", "keep_your_papers"),
    "SCAM-006": ("repair_is_over", "keep_your_papers"),
    "SCAM-007": ("ask_12368", "open_no_link"),
    "SCAM-008": ("do_not_sign", "check_credit_report"),
    "SCAM-009": ("do_not_sign", "who_signs_owes"),
    "SCAM-010": ("count_total_cost", "keep_evidence"),
    "SCAM-011": ("see_cost_sheet", "ask_refund"),
    "SCAM-012": ("talk_to_lender", "free_advice"),
    "SCAM-013": ("talk_to_lender", "keep_sim_card", "free_advice"),
    "SCAM-014": ("apply_at_branch", "pay_no_broker"),
    "SCAM-015": ("keep_evidence", "received_is_principal"),
    "SCAM-016": ("pay_in_app_only", "ask_written_offer"),
    "SCAM-017": ("hang_up", "call_110"),
    "SCAM-018": ("be_no_director", "keep_your_papers"),
    "SCAM-019": ("hang_up", "no_screen_no_code", "never_transfer"),
    "SCAM-020": ("never_transfer", "call_official"),
}
REPORT: dict[str, tuple[str, ...]] = {
    "SCAM-005": ("HOT-002", "HOT-005"),
    "SCAM-006": ("HOT-002", "HOT-005"),
    "SCAM-007": ("HOT-008", *PAID),
    "SCAM-008": ("HOT-005", "HOT-001", "HOT-011"),
    "SCAM-009": ("HOT-001", "HOT-005"),
    "SCAM-010": ("HOT-005", "HOT-011"),
    "SCAM-011": ("HOT-001", "HOT-011"),
    "SCAM-012": ("HOT-001", "HOT-005"),
    "SCAM-013": ("HOT-001", "HOT-007", "HOT-005"),
    "SCAM-014": ("HOT-001", "HOT-005"),
    "SCAM-015": ("HOT-005",),
    "SCAM-018": ("HOT-005",),
}
UNSURE = ("call_official", "never_pay_first")


def advise(verdict: str, types: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The steps to take and the facts of whom to tell."""
    if verdict not in ("scam", "suspicious") or not types:
        return UNSURE, ()
    steps = [step for kind in types[:2] for step in NEXT.get(kind, UNSURE)]
    return tuple(dict.fromkeys(steps)), REPORT.get(types[0], PAID)
