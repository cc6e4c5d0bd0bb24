"""What `batch rate` prices, the chat prices alike: a whole offer is what a message is about."""

import pytest

from bot.tasks.rate import serve
from tests.talking import TODAY, Talker
from tests.test_offers import OFFERS

# A loan with arrears, harm done or a scam in the same breath is told to the dialog that helps with those first.
ELSEWHERE = ("逾期", "验资", "才放款", "剩下打给我")
IN_YUAN = [o["text"] for o in OFFERS if "flows" in o and abs(o["flows"][0][0]) > 1]


@pytest.mark.parametrize("text", [text for text in IN_YUAN if not any(word in text for word in ELSEWHERE)])
def test_an_offer_in_the_chat_has_the_price_it_has_in_batch(text):
    expected = serve({"text": text}, TODAY)
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    costs = [message.data for message in talk.last if message.key == "rate.cost"]
    assert costs, talk.keys
    assert costs[0]["nominal_annual"] == pytest.approx(expected["nominal_annual"], abs=1e-6)
