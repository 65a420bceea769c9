"""Question banks: the kit's own, and small ones with every mistake a teacher can make."""

import json
from pathlib import Path

import pytest

from closereading.errors import KitError
from closereading.questions import bank_ids, check, load_bank

KIT = Path(__file__).resolve().parents[1]
HEAD = 'id = "small"\ntitle = "Small"\nstatement = "stepping-down"\nintro = "Read first."\n'
COMMON = """
[[question]]
id = "{id}"
points = 2
prompt = "What?"
hint = "Look again."
explanation = "Because."
difficulty = "easy"
skills = ["evidence"]
objectives = ["gcse-ao1"]
"""
OPTION = '[[question.option]]\nid = "{0}"\ntext = "They {0}."\nfeedback = "Said {0}."\n'
SAID = '[[question.feedback]]\nwhen = {}\nsay = "No."\n'
KINDS = {
    "choice": 'kind = "choice"\nanswer = "won"\n' + OPTION.format("won") + OPTION.format("lost"),
    "number": 'kind = "number"\nanswer = 1\nproof = "word bruises"\n' + SAID.format(2),
    "text": 'kind = "text"\naccept = ["cop out"]\n' + SAID.format('"cite"'),
    "spans": 'kind = "spans"\npassage = [1, 2]\naccept = [["Quitting"], ["a relief"]]\n'
    '[[question.feedback]]\nquote = "two long years"\nsay = "Not these."\n',
}
ALL_KINDS = HEAD + "".join(COMMON.replace("{id}", f"a-{kind}") + KINDS[kind] for kind in KINDS)
# In a question of this kind these words are replaced by those; this is said.
MISTAKES = {
    "no prompt": ("text", 'prompt = "What?"\n', "", "prompt is missing. Add it."),
    "no hint": ("text", 'hint = "Look again."\n', "", "hint is missing. Add it."),
    "no explanation": ("text", 'explanation = "Because."\n', "", "explanation is missing. Add it."),
    "no kind": ("text", 'kind = "text"\n', "", "kind is missing. Add it."),
    "an unknown kind": ("text", '"text"', '"essay"', "essay"),
    "an unknown key": ("text", "= 2\n", "= 2\npints = 2\n", "pints is not a key that belongs here"),
    "negative points": ("number", "points = 2", "points = -1", "greater than or equal to 1"),
    "an answer that is no option": ("choice", '"won"\n', '"drew"\n', 'answer = "drew" is not'),
    "an option repeated": ("choice", 'id = "lost"', 'id = "won"', "two options have the same id"),
    "a wrong count": ("number", "= 1\n", "= 14\n", "answer = 14, but its proof gives 1. Correct"),
    "an answer that is no number": ("number", "= 1\n", "= nan\n", "answer"),
    "an unknown proof": ("number", "word br", "wrod br", 'proof "wrod bruises" is not understood'),
    "a proof not in the text": ("number", "word bruises", "line “We sank”", "“We sank” is not in"),
    "a quotation not there": ("spans", "a relief", "a rellief", "“a rellief” is not in the text"),
    "a quotation there often": ("spans", "a relief", "Labour Party", "“Labour Party” stands "),
    "a trap not there": ("spans", "two long", "too long", "“too long years” is not in the text"),
    "words not shown": ("spans", "a relief", "cop out", "not in the passage shown"),
    "a paragraph too far": ("spans", "[1, 2]", "[1, 2, 9]", "no paragraph 9; the statement has 8"),
    "a paragraph below it": ("spans", "[1, 2]", "[1, 2, -99]", "there is no paragraph -99"),
    "an unknown skill": ("text", '"evidence"', '"evidnce"', 'Did you mean "evidence"?'),
    "an unknown objective": ("text", "gcse-ao1", "gcse-x", 'objectives: there is no "gcse-x"'),
}


def question(kind, old="points", new="points", *, id="first"):
    text = COMMON.replace("{id}", id) + KINDS[kind]
    assert old in text
    return text.replace(old, new, 1)


ONE = question("text")
# What the file holds; the entry and the words of the message.
WHOLE = {
    "no question": (HEAD, "", "[[question]]"),
    "single brackets": (HEAD + ONE.replace("[[question]]", "[question]"), "", "[[question]]"),
    "broken TOML": (HEAD.replace('"Small"', "Small"), "", "not valid TOML"),
    "another id": (HEAD.replace('"small"', '"smal"') + ONE, "", "but the file is small.toml"),
    "a question that is none": (HEAD + "question = [1]", "", "[[question]]"),
    "no such statement": (HEAD.replace("ing-", "in-") + ONE, "", 'Did you mean "stepping-down"?'),
    "an id twice": (HEAD + ONE + question("number"), "first", "this id is used twice"),
    "a bad id": (HEAD + question("text", id="we count"), "we count", "id: "),
    "no id": (HEAD + ONE.replace('id = "first"', ""), "question 1", "id is missing. Add it."),
}


def load(kit, text):
    (kit / "exercises" / "small.toml").write_text(text, "utf-8")
    return load_bank("small", kit)


def problems_of(kit, text):
    with pytest.raises(KitError) as error:
        load(kit, text)
    assert all(problem.file.endswith("exercises/small.toml") for problem in error.value.problems)
    return [(problem.entry, problem.message) for problem in error.value.problems]


@pytest.fixture(params=bank_ids(KIT))
def bank(request):
    return load_bank(request.param, KIT)


def test_the_kit_has_a_bank_with_every_kind_of_question():
    bank = load_bank("stepping-down", KIT)

    assert len(bank.questions) >= 8
    assert {question.kind for question in bank.questions} == set(KINDS)


def test_every_option_has_feedback_of_its_own(bank):
    for view in bank.public["questions"]:
        if view["kind"] == "choice":
            said = bank.keys[view["id"]]["feedback"]
            assert list(said) == [option["id"] for option in view["options"]]
            assert len({text for text in said.values() if text.strip()}) == len(said)


def test_every_answer_a_key_accepts_is_correct_and_every_likely_slip_gets_its_feedback(bank):
    for key in bank.keys.values():
        spans = key["kind"] == "spans"
        first_and_last = [[place[n] for place in key.get("accept", ())] for n in (0, -1)]
        right = first_and_last if spans else key.get("accept") or [key["answer"]]
        assert {check(key, answer).verdict for answer in right} == {"correct"}
        for said in key["feedback"] if key["kind"] != "choice" else ():
            answer = [said["when"]] if spans else said["when"]
            assert check(key, answer).message.endswith(said["say"])


def test_what_a_student_may_see_holds_no_key(bank):
    seen, names = json.dumps(bank.public, ensure_ascii=False), set()
    json.loads(seen, object_hook=names.update)  # called for each object, however deep

    assert {"id", "prompt", "hint", "points"} <= names
    assert not names & {"answer", "accept", "feedback", "explanation", "proof", "when", "say"}
    assert not [one.id for one in bank.questions if one.explanation in seen]


SEEN = ['"What?"', '"Look again."', "points = 2", '"They lost."', "passage = [1, 2]", '"Small"']
CHANGED = ['"Why?"', '"Look."', "points = 3", '"They drew."', "passage = [1, 2, 3]", '"Smaller"']


@pytest.mark.parametrize(("old", "new"), [*zip(SEEN, CHANGED, strict=True)])
def test_the_edition_changes_with_what_the_student_sees(kit_copy, old, new):
    before = load(kit_copy, ALL_KINDS).edition

    assert load(kit_copy, ALL_KINDS.replace(old, new, 1)).edition != before


KEYS = ['= "won"', '"Because."', "when = 2", '"cop out"', '1\nproof = "word bruises', '"a relief"']
OTHER = ['= "lost"', '"Thus."', "when = 3", '"a cop out"', '2\nproof = "word LCF', '"relief"']


@pytest.mark.parametrize(("old", "new"), [*zip(KEYS, OTHER, strict=True)])
def test_the_edition_stays_when_only_a_key_changes(kit_copy, old, new):
    before, after = load(kit_copy, ALL_KINDS), load(kit_copy, ALL_KINDS.replace(old, new, 1))

    assert after.questions != before.questions
    assert (after.public, after.edition) == (before.public, before.edition)


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_gets_one_message_that_names_file_and_question(kit_copy, mistake):
    *made, said = mistake
    [(entry, message)] = problems_of(kit_copy, HEAD + question(*made))

    assert entry == "first"
    assert said in message


def test_every_mistake_in_a_bank_is_named_in_one_run(kit_copy):
    wrong = [question(*made, id=f"q{n}") for n, (*made, _) in enumerate(MISTAKES.values())]
    found = problems_of(kit_copy, HEAD + "".join(wrong))

    assert [entry for entry, _ in found] == [f"q{n}" for n in range(len(wrong))]
    pairs = zip(found, MISTAKES.values(), strict=True)
    assert [message for (_, message), (*_, said) in pairs if said not in message] == []


@pytest.mark.parametrize(("text", "entry", "said"), WHOLE.values(), ids=WHOLE)
def test_a_mistake_in_the_file_as_a_whole_is_named(kit_copy, text, entry, said):
    [(named, message)] = problems_of(kit_copy, text)

    assert named == entry
    assert said in message


def test_two_mistakes_far_apart_are_named_in_one_run(kit_copy):
    text = question("spans", "Quitting", "Quiting").replace("a relief", "a rellief")
    found = problems_of(kit_copy, HEAD.replace('title = "Small"', "") + text)

    said = " ".join(message for _, message in found)
    assert all(word in said for word in ("title is missing", "“Quiting”", "“a rellief”"))


def test_paragraphs_listed_out_of_order_are_shown_in_the_order_of_the_text(kit_copy):
    texts = (ALL_KINDS, ALL_KINDS.replace("[1, 2]", "[2, 1]"))
    one, other = (load(kit_copy, text).keys for text in texts)

    assert one == other


def test_an_exercise_that_is_not_there_is_answered_with_the_nearest_name(kit_copy):
    with pytest.raises(KitError, match=r'No exercise "steping-down" in exercises/\. Did you mean'):
        load_bank("steping-down", kit_copy)
