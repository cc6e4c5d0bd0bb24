"""The benchmark runs: its pieces on tiny counts, and no figure asserted, since machines differ."""

import re

import pytest

from tests import (
    bench,
    bench_batch,
    bench_papers,
    bench_plan,
    bench_read,
    bench_start,
    bench_stored,
    bench_telegram,
    bench_turns,
)
from tests.bench_clock import Row, Timed, table
from tests.bench_texts import hard, long, messages, notices, offers


def test_a_rate_is_the_middle_rounds_and_a_ratio_that_of_rounds_side_by_side():
    ours = Timed(((0.1, 0.1), (0.2, 0.2), (0.4, 0.4)))
    peer = Timed(((0.2, 0.2), (0.2, 0.2), (0.2, 0.2)))
    assert ours.rate == pytest.approx(5)
    assert ours.over(peer) == pytest.approx(1)
    assert (ours.median, ours.p99) == (pytest.approx(0.2), pytest.approx(0.4))


def test_one_slow_turn_in_a_hundred_does_not_make_the_p99_but_two_do():
    assert Timed(((1.0,) * 99 + (9.0,),)).p99 == 1.0
    assert Timed(((1.0,) * 98 + (9.0,) * 2,)).p99 == 9.0


def test_a_table_has_its_title_its_heads_and_a_line_a_row():
    shown = table("Turns", [Row("ours", "1,000", beside="2.00 x peer"), Row("peer", "500")]).splitlines()
    assert shown[0] == "Turns"
    assert "median ms" in shown[1]
    assert [line.split()[0] for line in shown[2:4]] == ["ours", "peer"]


def test_no_two_texts_are_alike_so_that_nothing_is_measured_from_memory():
    for made in (list(offers(500)), list(messages(500)), list(notices(500))):
        assert len(set(made)) == len(made)


def test_texts_have_the_length_they_are_named_for():
    # a figure may take one digit more or less than another
    assert all(48 <= len(text) <= 66 for text in messages(500))
    assert all(len(text) == 400 for text in notices(50))
    assert all(abs(len(long(size).encode()) - size) <= 3 for size in (1_000, 10_000))
    assert len(hard("3万", 1_000).encode()) <= 1_000


def test_the_benchmarks_offers_are_understood():
    answered = bench_batch.through_a_pipe("rate", [{"id": n, "text": text} for n, text in enumerate(offers(37))])[0]
    assert answered == 36


def test_we_and_the_peer_have_the_same_talk():
    rows = bench_turns.rows(1, 4)
    assert all(row.rate for row in rows)
    beside = [row for row in rows if row.beside]
    assert len(beside) == 5 + 6
    assert all(re.match(r"[\d.,]+ x the peer, [\d.,]+ x with its JSON", row.beside) for row in beside)
    assert "python-telegram-bot" in rows[5].what


def test_a_talk_that_goes_otherwise_is_no_figure():
    with pytest.raises(RuntimeError, match=r"message 2 led to"):
        bench_turns.in_memory(bench_turns.SENTENCES, [(1, 1, "你好")])


def test_a_peer_that_is_not_installed_is_said_so():
    rows = bench_read.rows(1, 8, 1)
    assert rows[0].rate
    assert all(row.rate or row.beside for row in rows)


def test_growth_is_shown_for_messages_and_for_hard_texts():
    rows = bench_read.linear_rows((200, 400))
    assert all("a byte" in row.aim for row in rows)


def test_a_batch_that_answers_errors_is_no_figure():
    with pytest.raises(RuntimeError, match="answered 0 of 1"):
        bench_batch.through_a_pipe("flows", [{"flows": [-1, 2]}, {"flows": []}])


def test_screening_is_measured_or_said_to_be_missing():
    assert all(row.rate or row.beside for row in bench_batch.screen_rows(1, 2))


def test_the_chat_comes_to_its_prompt_and_tells_its_memory(tmp_path):
    ran = bench_start.chat(tmp_path / "a.sqlite", [bench_start.OFFER])
    assert ran.prompt > 0
    assert ran.memory > 1_000_000


def test_a_section_that_is_none_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        bench.main(["colours"])
    assert ended.value.code == 2
    assert "turns" in capsys.readouterr().err


def test_a_plan_is_timed_by_a_strategy_and_at_its_cheapest():
    assert [row.aim for row in bench_plan.rows(1)] == ["20 ms", "1 s"]


def test_each_paper_is_measured():
    assert [row.what for row in bench_papers.rows(1)] == ["picture (PNG)", "document (PDF)", "calendar (.ics)", "sheet (.xlsx)"]


def test_few_and_many_stored_conversations_are_measured():
    assert all(row.rate for row in bench_stored.rows(1, 200))


def test_telegram_is_measured_over_http_beside_its_peer():
    ours, flooded, alone, peer = bench_telegram.rows(1, 3)
    assert ours.rate
    assert "one process" in alone.what
    assert "slower" in flooded.beside
    assert "python-telegram-bot" in peer.what
