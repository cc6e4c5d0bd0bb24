"""What happened and why, as a letter takes it from a person's words."""

import pytest

from tests.test_letter import said


@pytest.mark.parametrize(("lang", "wish", "cause"), [("zh", "给建行写分期申请因为老公住院", "困难原因:老公住院。"), ("en", "write to CCB asking for instalments because I was in hospital", "The cause: I was in hospital.")])
def test_the_cause_is_what_stands_behind_because(lang, wish, cause):
    first = {"zh": "建行信用卡欠1万8逾期40天,收入6000,开销4500", "en": "CCB card 18,000, 40 days overdue, income 6000, spending 4500"}[lang]
    assert cause in said(first, wish, "900", lang=lang).text
