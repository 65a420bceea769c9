"""How varied the words of a text are."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closereading.errors import EmptyMeasureError, KitError
from closereading.measures.diversity import diversity, hdd, mattr, mtld, yule_k
from closereading.text import Statement, load_statement

SEVEN = "one one two one one two one".split()
# The text of the README of lexicalrichness 0.5.1, as that package cuts it: without figures,
# punctuation and hyphens. 57 words, 39 different.
README = (
    "measure of textual lexical diversity computed as the mean length of sequential words in a "
    "text that maintains a minimum threshold ttr score iterates over words until ttr scores falls "
    "below a threshold then increase factor counter by and start over mccarthy and jarvis pg "
    "recommends a factor threshold in the range of mccarthy mccarthy and jarvis"
).split()
WORDS = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=60)


def naive_mattr(words, window):
    windows = [words[i : i + window] for i in range(len(words) - window + 1)]
    return sum(len(set(one)) / window for one in windows) / len(windows)


@pytest.mark.parametrize(("window", "value"), [(2, 0.8333), (3, 0.6667), (4, 0.5)])
def test_mattr_gives_the_values_of_quantedas_tests(window, value):
    assert mattr(SEVEN, window=window) == pytest.approx(value, abs=5e-5)


def test_mtld_gives_the_value_of_the_wordless_tests():
    words = ["This", "is", "a", "sentence", "."] * 20

    # Seven words end a factor at 5/7; 14 factors in 100 words, and the last two repeat nothing.
    assert mtld(words) == pytest.approx(100 / 14)
    assert round(mtld(words), 4) == 7.1429


def test_the_text_of_lexicalrichness_is_as_long_as_its_readme_says():
    assert (len(README), len(set(README))) == (57, 39)


def test_mtld_gives_the_value_of_the_lexicalrichness_readme():
    assert round(mtld(README, threshold=0.72), 3) == 46.792


def test_hdd_gives_the_value_of_the_lexicalrichness_readme():
    assert round(hdd(README, sample=42), 6) == 0.746870


def test_mattr_gives_the_value_of_the_lexicalrichness_readme():
    assert round(mattr(README, window=25), 6) == 0.835152


def test_yules_k_gives_the_value_of_the_lexicalrichness_readme():
    assert round(yule_k(README), 4) == 153.8935


def test_a_factor_of_mtld_ends_where_the_share_falls_to_the_threshold_itself():
    # Forwards abab is 2 of 4: a factor, and cde covers nothing: 7 words, 1 factor. Backwards
    # edcbaba ends at 5/7, which covers 2/7 of the 1/2 on the way: 7 / (4/7) = 12.25.
    assert mtld(list("ababcde"), threshold=0.5) == pytest.approx((7 + 12.25) / 2)


def test_what_is_left_at_the_end_is_part_of_a_factor_of_mtld():
    # Forwards a, ab, aba: 2/3 <= .7 ends a factor of 3, and "c" covers nothing: 4 words, 1 factor.
    # Backwards c, cb... cab, caba: 3/4 covers .25 of the .3 from 1 to .7: 4 / (.25 / .3) = 4.8.
    assert mtld(list("abac"), threshold=0.7) == pytest.approx((4 + 4.8) / 2)


def test_hdd_is_the_mean_share_of_different_words_over_every_draw():
    # The draws of two from aab: aa holds 1 word, ab 2, ab 2; 5 of 6.
    assert hdd(list("aab"), sample=2) == pytest.approx(5 / 6)


def test_hdd_of_a_draw_of_the_whole_text_is_its_share_of_different_words():
    assert hdd(list("aabbc"), sample=5) == pytest.approx(3 / 5)


def test_yules_k_of_four_words_two_of_them_the_same():
    # 10,000 (4 + 1 + 1 - 4) / 16.
    assert yule_k(list("abac")) == 1250


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        (lambda words: mattr(words, window=50), 1 / 50),
        (mtld, 2),
        (lambda words: hdd(words, sample=42), 1 / 42),
        (yule_k, 9900),
    ],
)
def test_one_word_a_hundred_times_is_as_little_varied_as_can_be(measure, value):
    # Yule's K: 10,000 (10,000 - 100) / 10,000.
    assert measure(["Brexit"] * 100) == pytest.approx(value)


def test_a_text_that_repeats_no_word_is_as_varied_as_can_be():
    words = [f"w{number}" for number in range(60)]

    assert (mattr(words), hdd(words), yule_k(words)) == (1, 1, 0)


def test_mtld_has_no_value_where_no_word_comes_back():
    with pytest.raises(EmptyMeasureError, match=r"No word comes back.*Take a longer text"):
        mtld(["we", "won"])


@pytest.mark.parametrize("measure", [mattr, mtld, hdd, yule_k])
def test_nothing_can_be_measured_in_no_words(measure):
    with pytest.raises(EmptyMeasureError, match=r"longer text|choose or paste"):
        measure([])


@pytest.mark.parametrize("measure", [mattr, mtld, hdd])
def test_one_word_is_too_few(measure):
    with pytest.raises(EmptyMeasureError, match="longer text"):
        measure(["we"])


def test_a_text_shorter_than_the_window_is_refused_with_both_numbers():
    with pytest.raises(EmptyMeasureError, match="has 7 words, too few for a window of 8"):
        mattr(SEVEN, window=8)


def test_a_text_shorter_than_the_draw_is_refused_with_both_numbers():
    with pytest.raises(EmptyMeasureError, match="has 7 words, too few for a sample of 42"):
        hdd(SEVEN)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"window": 0}, "A window of 0 words"),
        ({"sample": -1}, "A sample of -1 words"),
        ({"threshold": 0}, "A threshold of 0 "),
        ({"threshold": 1}, "A threshold of 1 "),
        ({"threshold": float("nan")}, "A threshold of nan "),
    ],
)
@pytest.mark.parametrize("text", ["", "We won and we lost. " * 40])
def test_a_setting_out_of_range_is_refused_however_long_the_text(setting, message, text):
    with pytest.raises(KitError, match=message) as caught:
        diversity(Statement.from_text(text), **setting)
    assert not isinstance(caught.value, EmptyMeasureError)


def test_a_statement_is_measured_in_any_case():
    # we won we won: 2 different of 4.
    found = diversity(Statement.from_text("We won. WE WON!"), window=4, sample=4)

    assert (found.mattr, found.hdd) == (0.5, 0.5)
    assert found.yule_k == 10_000 * (8 - 4) / 16


@pytest.mark.parametrize(
    ("tokens", "missing"),
    [
        (0, {"mattr", "mtld", "hdd", "yule_k"}),
        (1, {"mattr", "mtld", "hdd"}),
        (41, {"mattr", "mtld", "hdd"}),
        (42, {"mattr", "mtld"}),
        (50, {"mtld"}),
        (99, {"mtld"}),
        (100, set()),
    ],
)
def test_a_measure_the_text_is_too_short_for_is_none(tokens, missing):
    found = diversity(Statement.from_text("We won. " * (tokens // 2) + "We" * (tokens % 2)))

    measures = ("mattr", "mtld", "hdd", "yule_k")
    assert {name for name in measures if getattr(found, name) is None} == missing
    assert found.tokens == tokens


def test_mtld_is_none_in_a_long_text_where_no_word_comes_back():
    letters = [f"{a}{b}" for a in "abcdefghijkl" for b in "abcdefghijkl"]

    assert diversity(Statement.from_text(" ".join(letters))).mtld is None


def test_the_result_remembers_its_settings_and_says_them():
    found = diversity(load_statement("moving-on"), window=30, threshold=0.7, sample=40)

    assert (found.window, found.threshold, found.sample) == (30, 0.7, 40)
    assert "475 tokens, in windows of 30" in found.note
    assert "too short" not in found.note


def test_the_note_names_what_the_text_is_too_short_for():
    note = diversity(Statement.from_text("We won. " * 22)).note

    assert "44 tokens" in note
    assert "No MATTR, MTLD: the text is too short" in note
    assert "HD-D" not in note


def test_mattr_slides_over_a_million_words():
    words = ["we", "won", "the", "seat"] * 250_000

    # Any 50 of them hold the same four words.
    assert mattr(words, window=50) == pytest.approx(4 / 50)


@given(WORDS, st.data())
def test_mattr_is_the_mean_over_every_window_and_between_0_and_1(words, data):
    window = data.draw(st.integers(1, len(words)))
    value = mattr(words, window=window)

    assert value == pytest.approx(naive_mattr(words, window))
    assert 0 < value <= 1


@given(WORDS, st.data())
def test_hdd_lies_between_0_and_1_and_minds_no_order(words, data):
    sample = data.draw(st.integers(1, len(words)))
    value = hdd(words, sample=sample)

    assert 0 < value <= 1
    assert hdd(sorted(words), sample=sample) == pytest.approx(value)


@given(WORDS, st.randoms())
def test_yules_k_is_never_negative_and_minds_no_order(words, shuffled):
    value = yule_k(words)
    shuffled.shuffle(words)

    assert 0 <= value < 10_000
    assert yule_k(words) == value


@given(WORDS, st.floats(0.01, 0.99))
def test_mtld_is_at_least_two_and_the_same_from_either_end(words, threshold):
    if len(set(words)) == len(words):
        return
    value = mtld(words, threshold=threshold)

    assert 2 <= value < float("inf")
    assert mtld(words[::-1], threshold=threshold) == pytest.approx(value)


def test_hdd_agrees_with_drawing_many_times():
    drawn = random.Random(42)
    words = list("aaaabbbccd")
    mean = sum(len(set(drawn.sample(words, 5))) for _ in range(20_000)) / 20_000 / 5

    assert hdd(words, sample=5) == pytest.approx(mean, abs=0.01)
