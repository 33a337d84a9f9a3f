"""When a model is trained, and from what."""

from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from candor.flow_files import check, vocabulary
from nlu import places, training
from nlu.corpus import corpus
from nlu.evaluation.replies import labels
from nlu.training import TrainingFailed, model_hash, train
from nlu.vocabulary import FlowVocabulary, act_of, plain_sentence, subject_of
from tests.screening.talk import FLOWS

FLOW = FlowVocabulary(
    flow="demo",
    groups={"cloud": {"Azure": ("ms azure",)}},
    examples={"cloud": ("we moved them to [Azure](cloud)",)},
    questions={"pay": ("what is the pay",)},
)


def refuse(*_: object) -> None:
    raise AssertionError("Rasa was started")


def test_an_unchanged_model_is_not_trained_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "run_rasa", refuse)
    made = tmp_path / "models" / f"{model_hash(corpus([FLOW]))}.tar.gz"
    made.parent.mkdir()
    made.write_bytes(b"")
    assert train([FLOW], data_dir=tmp_path) == made


def test_the_order_of_flows_makes_no_other_model() -> None:
    other = FlowVocabulary(flow="another", groups={"cloud": {"AWS": ()}})
    assert model_hash(corpus([FLOW, other])) == model_hash(corpus([other, FLOW]))


def test_a_new_word_or_question_makes_another_model() -> None:
    plain = model_hash(corpus([]))
    word = model_hash(corpus([FlowVocabulary(flow="f", groups={"cloud": {"AWS": ()}})]))
    question = model_hash(corpus([FlowVocabulary(flow="f", questions={"pay": ("pay?",)})]))
    assert len({plain, word, question}) == 3


def test_a_change_of_the_pipeline_makes_another_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = model_hash(corpus([]))
    changed = tmp_path / "config.yml"
    changed.write_text(places.CONFIG.read_text() + "\n# changed")
    monkeypatch.setattr(training, "CONFIG", changed)
    assert model_hash(corpus([])) != before


def test_a_failed_training_leaves_no_model_and_says_what_rasa_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "python"
    said.write_text("#!/bin/sh\necho the pipeline is broken\nexit 1\n")
    said.chmod(0o755)
    monkeypatch.setattr("nlu.environment.prepare", lambda _: said)
    with pytest.raises(TrainingFailed, match="the pipeline is broken"):
        train([], data_dir=tmp_path, progress=lambda _: None)
    assert not list((tmp_path / "models").iterdir())


def test_a_flows_words_and_questions_are_in_what_the_model_learns() -> None:
    files = corpus([FLOW])
    lists = {
        entry["lookup"]: entry["examples"] for entry in yaml.safe_load(files["lists.yml"])["nlu"]
    }
    assert "- ms azure => Azure\n" in lists["cloud"]
    asked = yaml.safe_load(files["questions.yml"])["nlu"][-1]
    assert asked["metadata"] == {"subject": "asks:demo.pay"}
    assert "we moved them to Azure cloud" in files["sentences.yml"]


def test_a_topic_keeps_its_name_through_rasa() -> None:
    assert act_of(subject_of("sales-job_2", "start_date")) == "asks:sales-job_2/start_date"


@pytest.mark.parametrize("name", ["a.b", "a/b", "", "a b", "ä"])
def test_a_flow_with_a_name_that_rasa_would_misread_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        FlowVocabulary(flow=name)


def test_an_example_can_not_break_out_of_its_line() -> None:
    assert plain_sentence('- /say [x](y)\n- intent: "b"') == 'say x y - intent: "b"'


def test_no_sentence_is_taught_as_two_acts() -> None:
    taught: dict[str, str] = {}
    for name, text in corpus([]).items():
        if name.startswith("acts_"):
            for entry in yaml.safe_load(text)["nlu"]:
                for line in entry["examples"].splitlines():
                    key = line.casefold().removeprefix("- ").strip(" .!")
                    assert taught.setdefault(key, entry["intent"]) == entry["intent"], line


SETS = ("development", "held_out", "new_job")
FEWEST_WORDS = 5


def test_what_is_kept_apart_for_judging_is_not_taught() -> None:
    sets = Path(__file__).parents[2] / "benchmarks" / "understanding"
    replies = [label.text for name in SETS for label in labels(sets / name)]
    # "yes, I have" may be said by anybody; a longer sentence is nobody's but its author's.
    apart = {text.casefold() for text in replies if len(text.split()) >= FEWEST_WORDS}
    assert len(apart) > 1_000
    flows = [vocabulary(flow) for flow in check(FLOWS).flows]
    taught = {
        line.removeprefix("- ").rsplit(" => ", 1)[0].casefold()
        for name, text in corpus(flows).items()
        if name != "lists.yml"
        for entry in yaml.safe_load(text)["nlu"]
        for line in entry["examples"].splitlines()
    }
    assert not apart & taught
