"""What is kept of people: the least, sealed, for a time, and nothing after they ask for it to go."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.errors import BadRow, BadSetting
from bot.opening import open_store
from bot.privacy import mask, masked
from bot.settings import Settings, load
from bot.store.keeping import PERSONAL
from bot.store.rows import dump
from bot.store.seal import new_key, seal_of
from bot.store.sqlite import SqliteStore
from dialogs.engine import Said
from tests.talking import OFFER, TODAY

ROOT = Path(__file__).parent.parent
FIRST, SECOND = new_key(), new_key()
WORDS = "欠小明网络小贷公司3万"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.sqlite"


def talk(path, keys, *texts, name="me"):
    with closing(SqliteStore(path, seal=seal_of(keys))) as store:
        app = App(store, lambda: TODAY)
        for number, text in enumerate(texts):
            app.handle(name, f"{name}{number}", Said(text))
        if texts:
            app.vault.receive(name, b"%PDF-1.4 secret words of a paper\n%%EOF\n", "a.pdf", caption="借条")
        return store.session(name)


def raw(path):
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_without_a_key_it_can_be_read_in_the_file_and_the_program_says_so(path, caplog):
    open_store(Settings(database=str(path))).close()
    assert "ASHORE_KEY is not set" in caplog.text
    talk(path, [], WORDS)
    assert b"30000" in raw(path)


def test_with_a_key_nothing_of_a_person_can_be_read_in_the_file(path, caplog):
    open_store(Settings(database=str(path), key=FIRST)).close()
    assert caplog.text == ""
    session = talk(path, [FIRST], WORDS, OFFER)
    assert session["facts"]
    for said in ("30000", "借条"):
        assert said.encode() not in raw(path)
    assert b"secret words" not in raw(path)


def test_the_key_can_be_set_later_and_changed(path):
    before = talk(path, [], WORDS)
    for keys in ([FIRST], [SECOND, FIRST]):
        store = SqliteStore(path, seal=seal_of(keys))
        assert store.rekey() > 3
        assert store.rekey() == 0
        store.close()
        assert b"30000" not in raw(path)
    assert talk(path, [SECOND]) == before
    store = SqliteStore(path, seal=seal_of([SECOND]))
    assert store.evidence_content("me", 1).startswith(b"%PDF")
    store.close()


@pytest.mark.parametrize(("keys", "says"), [([], "ASHORE_KEY"), ([SECOND], "ASHORE_OLD_KEYS")])
def test_a_missing_key_is_named_with_what_to_do(path, keys, says):
    talk(path, [FIRST], OFFER)
    with pytest.raises(BadRow, match=says):
        talk(path, keys)


def test_a_sealed_row_that_was_changed_or_moved_to_somebody_else_is_not_read(path):
    talk(path, [FIRST], OFFER)
    talk(path, [FIRST], OFFER, name="you")
    connection = sqlite3.connect(path)
    connection.execute("update conversations set session = (select session from conversations where id = 'you') where id = 'me'")
    connection.commit()
    connection.close()
    with pytest.raises(BadRow, match="was changed"):
        talk(path, [FIRST])


def test_every_table_that_names_a_conversation_is_forgotten_exported_and_sealed(path):
    SqliteStore(path).close()
    connection = sqlite3.connect(path)
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    named = {table for table in tables for row in connection.execute(f"pragma table_info({table})") if row[1] == "conversation"}
    connection.close()
    assert named | {"conversations"} == {one.table for one in PERSONAL}


def test_what_is_idle_for_too_long_goes_with_everything_that_belongs_to_it(path):
    talk(path, [], WORDS)
    talk(path, [], OFFER, name="you")
    store = SqliteStore(path)
    old = (datetime.now(UTC) - timedelta(days=181)).isoformat()
    store._connection.execute("update conversations set updated_at = ? where id = 'me'", (old,))
    assert store.prune(180) == 1
    assert store.everything("me") == {}
    assert store.session("you")
    store.close()
    assert b"30000" not in raw(path)


def test_what_tells_an_update_again_is_kept_for_a_week(path):
    talk(path, [], OFFER)
    store = SqliteStore(path)
    count = "select count(*) from updates"
    store.prune(180)
    assert store._connection.execute(count).fetchone() == (1,)
    store._connection.execute("update updates set at = at - 8 * 86400")
    store.prune(180)
    assert store._connection.execute(count).fetchone() == (0,)
    store.close()


@pytest.mark.parametrize(
    ("told", "kept"),
    [("身份证110101199003070000", "身份证110****0000"), ("卡号6222 0202 0011 2233 445", "卡号622****445"), ("打13812345678找我", "打138****5678找我"),
     ("欠30000元,2026年11月27日到期,打12378", "欠30000元,2026年11月27日到期,打12378")],
)  # fmt: skip
def test_identity_card_and_phone_numbers_are_masked(told, kept):
    assert mask(told)[:6] == kept[:6]
    assert not any(number in mask(told) for number in ("199003070000", "0011 2233", "12345678"))
    if told == kept:
        assert mask(told) == told


@pytest.mark.parametrize("number", ["0755-82345678", "010-62345678", "(0571)8765 4321", "05718765432", "021 58881234", "0371-6543210"])
def test_a_landline_is_masked_like_a_mobile(number):
    assert "*" in mask(f"他用{number}打给我妈")
    assert mask("打12378、010-12321、400-018-7777、95588") == "打12378、010-12321、400-018-7777、95588"
    assert mask("借了07年的2345678元,案号(2026)浙0106民初12345号") == "借了07年的2345678元,案号(2026)浙0106民初12345号"


@pytest.mark.parametrize(
    "number",
    ["+8613812345678", "8613812345678", "008613812345678", "+86 138 1234 5678", "+86-138-1234-5678", "138.1234.5678", "138–1234–5678", "138\u00a01234\u00a05678",
     "１３８１２３４５６７８", "110101900307888", "11010119900307888Ｘ", "6222.0212.3456.7890", "６２２２０２１２３４５６７８９０"],
)  # fmt: skip
def test_a_number_is_masked_however_it_is_written(number):
    for told in (f"我的号码{number},别外传", f"call me at {number}"):
        assert "*" in mask(told)
        assert masked(dump({"a": told})) == dump({"a": mask(told)})
    assert mask("欠15000.00元,利率12.3456.7") == "欠15000.00元,利率12.3456.7"


def test_numbers_are_masked_wherever_they_stand_in_a_session(path):
    assert masked(dump({"facts": {"a": ["x 13812345678", 9700]}})) == dump({"facts": {"a": ["x 138****5678", 9700]}})
    session = talk(path, [], "这是骗子吗:打13812345678交2000元保证金,卡号6222020200112233445,马上放款5万")
    assert "13812345678" not in str(session)
    assert "6222020200112233445" not in str(session)


def test_keys_are_checked_and_never_shown():
    with pytest.raises(BadSetting) as error:
        load({"ASHORE_KEY": "my-secret-word"}, "none")
    assert "ASHORE_KEY: it is a key that" in str(error.value)
    assert "my-secret-word" not in str(error.value)
    assert FIRST not in repr(load({"ASHORE_KEY": FIRST}, "none"))


def test_rekey_prints_a_key_where_there_is_none_and_seals_where_there_is(path):
    talk(path, [], WORDS)

    def run(**more):
        environment = {**os.environ, "ASHORE_DATABASE": str(path), **more}
        return subprocess.run([sys.executable, "-m", "bot", "rekey"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    first = run()
    assert first.returncode == 1
    key = first.stdout.strip().rpartition("ASHORE_KEY=")[2]
    assert run(ASHORE_KEY=key).returncode == 0
    assert b"30000" not in raw(path)
    assert talk(path, [key])["facts"]


def test_forgetting_deletes_the_pictures_that_the_terminal_saved_and_nothing_beside_them(tmp_path):
    folder = tmp_path / "documents"
    mine = folder / "ming" / "letter-of-mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("my own")
    environment = {**os.environ, "ASHORE_DATABASE": str(tmp_path / "a.sqlite"), "ASHORE_DOCUMENTS": str(folder)}

    def chat(lines):
        command = [sys.executable, "-m", "bot", "chat", "--conversation", "ming"]
        subprocess.run(command, cwd=ROOT, env=environment, input=lines, text=True, capture_output=True, check=True)

    chat("花呗欠2万6,逾期70天了,月收入6200,必要开销3900\n图片\n导出我的数据\n")
    assert len(list(mine.parent.iterdir())) == 3
    chat("删除我的数据\n确定,全部删掉\n")
    assert list(mine.parent.iterdir()) == [mine]
