"""Who says what: one test a rule, on sentences of our own about people and places that do not exist."""

from __future__ import annotations

from functools import cache

import pytest

from lessons import parsing
from lessons.findings import Findings
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import find_sourcing
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.voice import Voice


@cache
def sourcing(text: str) -> tuple[Findings[Attribution], Findings[Voice]]:
    paragraphs = find_paragraphs(text)
    return find_sourcing(parsing.parse(text, [p.start for p in paragraphs]), paragraphs)


def attributions(text: str) -> Findings[Attribution]:
    return sourcing(text)[0]


def only(text: str) -> Attribution:
    found = attributions(text).where(layer="speech")
    assert len(found) == 1, [(f.source_words, f.cue_words, f.content_words) for f in found]
    return found[0]


def test_said_with_a_clause_is_indirect_speech() -> None:
    found = only("The mayor of Eastwick said the bridge was safe.")
    assert found.source_words == "The mayor of Eastwick"
    assert found.cue_words == "said"
    assert "the bridge was safe" in found.content_words
    assert (found.mode, found.verb_class, found.role) == ("indirect", "neutral", "official")


def test_a_quotation_before_its_speaker_is_direct() -> None:
    found = only("“We will open the bridge again on Monday,” said Carla Brandt, the mayor of Eastwick.")
    assert found.content_words.startswith("“We will open")
    assert found.source_words.startswith("Carla Brandt")
    assert (found.mode, found.identity) == ("direct", "named person")


def test_a_quotation_behind_its_speaker_is_direct() -> None:
    found = only("Carla Brandt told reporters: “We will open the bridge again on Monday.”")
    assert found.source_words == "Carla Brandt"
    assert found.mode == "direct"


def test_a_number_that_somebody_puts_something_at_is_theirs() -> None:
    found = only("The mayor of Eastwick put the number at 60.")
    assert (found.source_words, found.content_words) == ("The mayor of Eastwick", "the number at 60")
    assert not attributions("The vote put the party at twelve seats.")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He put the rainfall at 80 to 95 millimetres.", "the rainfall at 80 to 95 millimetres"),
        ("The police put the toll at between 20 and 30.", "the toll at between 20 and 30"),
        ("An official put the amount at less than a tenth of that.", "the amount at less than a tenth of that"),
        ("A poll put Mr Brown at 45 percent.", "Mr Brown at 45 percent"),
        ("The toll was put at 26 by the ministry.", "The toll … at 26"),
        ("Officials estimate the damage at $4m.", "the damage at $4m."),
        ("Analysts value the firm at 3 billion euros.", "the firm at 3 billion euros"),
        ("The crowd was estimated by police at 4,000.", "The crowd … at 4,000"),
    ],
)
def test_an_amount_can_be_a_range_or_a_share(text: str, content: str) -> None:
    assert only(text).content_words == content


@pytest.mark.parametrize(
    "text",
    [
        "She put the cost at the bottom of page 3.",
        "She put the plate at the end of the table.",
        "They put the vase at 40 Main Street.",
        "He valued her advice at all times.",
        "The chef put the cake in the oven at 6 p.m.",
    ],
)
def test_a_place_and_an_hour_are_no_amounts(text: str) -> None:
    assert not attributions(text).where(layer="speech")


def test_the_place_that_a_report_begins_with_belongs_to_nobody() -> None:
    text = "VALDEN, June 3 (NW) — Officials of the league said the pitch was wet."
    assert only(text).source_words == "Officials of the league"


def test_both_clauses_before_their_speaker_are_said() -> None:
    text = "Windows were smashed, and a councillor of the Island List was spat at, the police said."
    assert only(text).content_words.startswith("Windows were smashed, and a councillor")


def test_a_short_form_in_brackets_keeps_both_its_brackets() -> None:
    assert only("The Ministry of Trade (MT) said it was late.").source_words == "The Ministry of Trade (MT)"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("‘He told me “no” and left the room,’ she said.", "‘He told me “no” and left the room,’"),
        ("‘We tried it “by the book” and it failed,’ said Anna Brown.", "‘We tried it “by the book” and it failed,’"),
    ],
)
def test_double_marks_inside_single_ones_are_part_of_what_is_said(text: str, content: str) -> None:
    found = only(text)
    assert (found.mode, found.content_words) == ("direct", content)


def test_an_apostrophe_before_a_quotation_opens_none() -> None:
    found = only("The boys’ coach said “no” to the parents’ plan.")
    assert found.source_words == "The boys’ coach"


def test_when_something_was_said_is_not_what_was_said() -> None:
    found = only("The bridge is closed, Carla Brandt said when the trial began.")
    assert found.content_words == "The bridge is closed"


def test_a_clause_with_some_words_quoted_is_mixed() -> None:
    assert only("Carla Brandt said the old bridge was “a danger to everybody” in town.").mode == "mixed"


def test_a_quotation_that_goes_on_behind_its_speaker_is_one_attribution() -> None:
    text = "“The bridge is closed,” Carla Brandt said. “We will open it again on Monday.”"
    assert len(only(text).content) == 2


def test_a_paragraph_of_nothing_but_a_quotation_belongs_to_the_speaker_above() -> None:
    text = "“The bridge is closed,” Carla Brandt said.\n\n“We do not know when we will open it again.”"
    assert only(text).content_words.endswith("open it again.”")


def test_a_quotation_left_open_runs_on_in_the_next_paragraph() -> None:
    text = "Carla Brandt said: “The bridge is closed.\n\n“We do not know when we will open it again.”"
    assert "open it again" in " ".join(f.content_words for f in attributions(text))


def test_according_to_leaves_the_phrase_out_of_the_content() -> None:
    found = only("More than forty houses were damaged, according to the fire service.")
    assert found.source_words == "the fire service"
    assert found.content_words == "More than forty houses were damaged"


def test_a_claim_by_officials_is_an_attribution() -> None:
    found = attributions("The paper repeats last week’s claim by harbour officials that the bridge is safe.")
    claim = next(f for f in found if f.cue_words == "claim")
    assert claim.source_words == "harbour officials"
    assert claim.verb_class == "distancing"
    assert claim.identity == "unnamed officials"


def test_were_told_hides_who_said_it() -> None:
    found = only("The families were told that the school would stay open.")
    assert found.source == ()
    assert found.identity == "agentless"
    assert found.access is None


def test_allegedly_hides_who_said_it() -> None:
    found = attributions("The driver allegedly sold the stolen tickets to tourists.")
    assert [f.cue_words for f in found] == ["allegedly"]
    assert found[0].identity == "agentless"


def test_believed_to_be_is_somebody_elses_belief() -> None:
    found = attributions("The house was guarded by men, believed to be members of a gang.")
    believed = next(f for f in found if "believed" in f.cue_words)
    assert believed.source == ()
    assert (believed.layer, believed.verb_class) == ("thought", "belief")


@pytest.mark.parametrize(
    ("text", "verb_class"),
    [
        ("The company admitted that it had lost the letters.", "admission"),
        ("The company denied that it had lost the letters.", "denial"),
        ("The company claimed that it had sent the letters.", "distancing"),
        ("The company insisted that it had sent the letters.", "assertive"),
        ("The report found that the company had lost the letters.", "endorsing"),
        ("“We sent the letters yesterday,” the manager boasted.", "manner"),
    ],
)
def test_the_verb_decides_the_class(text: str, verb_class: str) -> None:
    assert only(text).verb_class == verb_class


def test_to_find_a_coin_is_no_attribution() -> None:
    assert attributions("The boy found a coin in the street.") == ()


def test_to_read_a_title_is_no_attribution_but_a_sign_reads_what_it_says() -> None:
    assert attributions("She reads “The Long Winter” every year.") == ()
    assert only("The letter reads: “The Long Winter Is Over”.").mode == "direct"


def test_a_signed_post_belongs_to_the_name_behind_the_dash() -> None:
    found = only("The ferry is late again. Take the bus today, friends! — Ana Lee (@analee) May 7, 2016")
    assert found.source_words == "Ana Lee"


def test_nobody_is_named_by_an_empty_it() -> None:
    (found,) = attributions("It is assumed that the bridge was safe.")
    assert (found.source, found.layer) == ((), "thought")


def test_a_newspaper_that_finds_people_reports() -> None:
    assert only("The newspaper found at least 30 men in the cellar.").verb_class == "endorsing"


def test_to_refuse_is_no_speech() -> None:
    assert attributions("The workers refused to enter the mine.").where(layer="speech") == ()


def test_a_scare_quote_is_not_an_attribution() -> None:
    assert attributions("The ‘wonder bridge’ was closed again on Monday.") == ()


def test_a_title_in_quotation_marks_is_not_an_attribution() -> None:
    assert attributions("Her second novel, “The Long Road”, won a prize in May.").where(layer="speech") == ()


def test_words_inside_a_quotation_are_no_cues() -> None:
    found = only("“He says that he knows nothing,” Carla Brandt said.")
    assert found.source_words == "Carla Brandt"


def test_a_bare_participle_takes_the_subject_of_its_sentence() -> None:
    found = attributions("Carla Brandt left the meeting early, saying that she was tired.")
    assert found[0].source_words == "Carla Brandt"


def test_a_hidden_subject_in_a_relative_clause_is_found() -> None:
    found = attributions("The unit, which officials claimed had been set up in April, is small.")
    assert any(f.source_words == "officials" and f.cue_words == "claimed" for f in found)


def test_told_to_an_outlet_is_relayed() -> None:
    assert only("“The bridge is safe,” she told the newspaper.").access == "relayed"


def test_a_mother_on_her_son_is_second_hand() -> None:
    assert only("A woman said her son was arrested on Monday.").access == "second-hand"


def test_i_and_we_in_a_quotation_are_first_hand() -> None:
    assert only("“I saw the bridge fall,” said a man.").access == "first-hand"


def test_a_signed_quotation_has_its_source_behind_the_dash() -> None:
    found = attributions("Letters of the week\n\n“I love this town and I will never leave it.” — Carla Brandt\n\nMore.")
    assert [f.source_words for f in found] == ["Carla Brandt"]


def test_a_quotation_cut_in_two_by_its_speaker_is_one_attribution() -> None:
    found = only("“Most of us tried to help,” Carla Brandt said, “but nobody had told us where to go.”")
    assert len(found.content) == 2
    assert (found.source_words, found.mode) == ("Carla Brandt", "direct")


def test_a_quotation_that_nobody_else_is_given_goes_with_the_sentence_before_it() -> None:
    found = only("Carla Brandt said the old pier would be mended soon. “It has served this town for ninety years.”")
    assert found.content_words.endswith("ninety years.”")
    assert found.mode == "mixed"


def test_as_a_paper_reported_tells_whose_word_a_clause_is() -> None:
    found = only("As the Eastwick Gazette reported, the pier was sold in May.")
    assert found.source_words == "the Eastwick Gazette"
    assert found.content_words == "the pier was sold in May"


def test_as_is_no_report_where_it_only_says_when() -> None:
    assert attributions("As the boat turned, the crew left the deck.") == ()


def test_a_headline_with_capitals_has_a_verb() -> None:
    found = only("Mayor Carla Brandt Slams Harbour Plan Before Council Vote")
    assert (found.source_words, found.cue_words) == ("Mayor Carla Brandt", "Slams")


def test_what_is_written_stands_in_the_next_paragraph() -> None:
    found = only(
        "In the letter to the council, Brandt wrote:\n\nThe pier has to be closed at once. Nobody is safe there."
    )
    assert found.source_words == "Brandt"
    assert found.content_words == "The pier has to be closed at once. Nobody is safe there."


def test_to_many_is_a_thought_that_no_verb_tells() -> None:
    found = attributions("To many fishermen, the old pier is the heart of the town.").where(layer="thought")
    assert [(f.source_words, f.verb_class) for f in found] == [("many fishermen", "belief")]


def test_a_name_and_a_colon_stand_before_a_quotation() -> None:
    found = only("More from Carla Brandt: “The pier is safe, and it will be open on Monday.”")
    assert (found.source_words, found.cue_words) == ("Carla Brandt", ":")


def test_to_look_forward_is_an_attitude_of_somebody() -> None:
    found = attributions("The mayor is looking forward to the vote.")
    assert all(f.source_words == "The mayor" for f in found)


def test_a_closing_mark_in_the_place_of_the_opening_one_opens() -> None:
    found = only("”The pier is safe and it will stay open all summer.” ― Carla Brandt")
    assert found.source_words == "Carla Brandt"


def test_an_opening_mark_in_the_place_of_the_closing_one_closes() -> None:
    found = only("“The pier is safe,“ said Carla Brandt, who was there with her two sons.")
    assert found.content_words == "“The pier is safe,“"


def test_a_second_clause_in_a_reported_tense_is_said_too() -> None:
    text = "A fisherman said his brother was hired in the spring, but the owner had paid him nothing since May."
    assert only(text).content_words.endswith("nothing since May")


def test_no_day_is_a_source() -> None:
    found = attributions("The owner, who last year threatened to close the pier, was there.")
    assert all("year" not in f.source_words for f in found)


def test_every_reason_names_the_rule_in_one_sentence() -> None:
    text = "Carla Brandt said the bridge was safe. Officials denied it, according to a driver."
    for found in attributions(text):
        assert found.why.endswith(".")
        assert len(found.why) > 20


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "``''", "„“"])
def test_every_style_of_quotation_marks_is_read(marks: str) -> None:
    opening, closing = (marks[:2], marks[2:]) if len(marks) == 4 else (marks[0], marks[1])
    text = f"{opening}We will open the old bridge again on Monday,{closing} the mayor said."
    assert only(text).source_words == "the mayor"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        '... !? “” ‘ "',
        "“" * 1000 + "a" + "”" * 1000,
        '"' * 999,
        "Он сказал, что мост безопасен.",
        "A: " * 500,
    ],
)
def test_no_text_breaks_the_engine(text: str) -> None:
    found, voices = sourcing(text)
    for attribution in found:
        assert 0 <= attribution.start < attribution.end <= len(text)
    assert len({voice.name for voice in voices}) == len(voices)


def test_evidence_lies_inside_its_attribution() -> None:
    text = "“A new bridge,” said Carla Brandt, “is what we need.” Officials denied that it was planned."
    for found in attributions(text):
        for start, end in (*found.source, *found.cue, *found.content):
            assert found.start <= start < end <= found.end


def test_an_explanation_shows_the_parts_and_the_table_row() -> None:
    found = only("The mayor said <b>the bridge</b> was safe.")
    shown = repr(found.explain())
    assert "The mayor" in shown
    assert "attribution_verbs.csv" in shown
    html = found.explain()._repr_html_()
    assert "<b>the bridge</b>" not in html


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Carla Brandt made it clear that the bridge would stay closed.", "made … clear"),
        ("Carla Brandt has made clear that the bridge would stay closed.", "has made clear"),
    ],
)
def test_to_make_something_clear_is_to_say_it(text: str, cue: str) -> None:
    found = only(text)
    assert (found.source_words, found.cue_words) == ("Carla Brandt", cue)
    assert found.content_words == "that the bridge would stay closed"
    assert found.verb_class == "assertive"


def test_to_make_somebody_rich_is_to_say_nothing() -> None:
    assert not attributions("The bridge made the ferry crews rich.").where(layer="speech")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The reporter asked the workers if they planned to strike.", "if they planned to strike"),
        ("The reporter asked the drivers whether the bridge was safe.", "whether the bridge was safe"),
        ("The reporter told the engineers at a meeting that the bridge was safe.", "that the bridge was safe"),
        ("As the reporter told the Eastwick Post, the bridge was closed too late.", "the bridge was closed too late"),
        ("The bridge was closed too late, the reporter told the Eastwick Post.", "The bridge was closed too late"),
    ],
)
def test_what_a_hearer_is_told_or_asked_is_found_behind_the_hearer(text: str, content: str) -> None:
    found = only(text)
    assert found.source_words.lower() == "the reporter"
    assert found.content_words == content


def test_a_question_behind_asked_in_march_is_what_was_asked() -> None:
    found = attributions("Asked in March whether she would run again, Carla Brandt left the room.")
    assert [f.content_words for f in found] == ["whether she would run again"]


def test_a_second_said_ends_what_the_first_one_reports() -> None:
    found = attributions("Carla Brandt said the road had been repaired twice and said a third repair was planned.")
    assert [f.content_words for f in found] == ["the road had been repaired twice", "a third repair was planned"]
    assert {f.source_words for f in found} == {"Carla Brandt"}


def test_a_second_verb_of_saying_ends_what_the_first_one_reports() -> None:
    found = attributions("Carla Brandt said the council had failed and later added that nobody was surprised.")
    assert [f.content_words for f in found] == ["the council had failed", "that nobody was surprised"]


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("“We could not wait,” Mayor Teresa Lindqvist told reporters.", "named person"),
        ("“We are done,” Nurse Clara Voss told the Courier.", "named person"),
        ("Police Chief Ann Lee said that it was late.", "named person"),
    ],
)
def test_a_name_behind_a_title_is_a_persons(sentence: str, identity: str) -> None:
    (found,) = attributions(sentence)
    assert found.identity == identity


def test_a_man_called_bill_is_no_document() -> None:
    (found,) = attributions("“We lost,” said Bill Dean.")
    assert found.role is None


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The road will open in June, explained the mayor.", "the mayor", "The road will open in June"),
        ("The plan was dead, conceded two ministers.", "two ministers", "The plan was dead"),
        (
            "Eleven clubs stand behind him and six want a vote, estimated a director of the club.",
            "a director of the club",
            "Eleven clubs stand behind him and six want a vote",
        ),
    ],
)
def test_a_speaker_behind_the_verb_is_not_its_object(text: str, source: str, content: str) -> None:
    found = only(text)
    assert (found.source_words, found.content_words) == (source, content)


def test_a_verb_with_a_person_as_its_object_is_not_turned_round() -> None:
    found = attributions("The mayor entered the hall, praised the firefighters.")
    assert all(f.source_words != "the firefighters" for f in found)


def test_what_it_said_is_found() -> None:
    assert only("Alerts had been sent to every phone by noon, it said in a statement.").source_words == "it"


def test_as_a_sentence_was_read_out_tells_when() -> None:
    assert not [f for f in attributions("The woman wept as the sentence was read out.") if "wept" in f.content_words]


def test_a_speaker_behind_a_place_is_not_that_place() -> None:
    text = "Nine men were found in a care home in Lissa, the mayor, Elena Brandt, told state radio."
    found = only(text)
    assert found.source_words == "the mayor, Elena Brandt"
    assert found.content_words == "Nine men were found in a care home in Lissa"


def test_according_to_goes_no_farther_than_a_semicolon() -> None:
    found = attributions("The square was full; 200 came, according to organisers.")
    assert [f.content_words for f in found] == ["200 came"]


def test_a_statement_behind_a_semicolon_is_not_about_the_one_before() -> None:
    found = attributions("“It is a scandal,” says Green MP Lotte Vass; the ministry disagrees.")
    assert found[0].source_words == "Green MP Lotte Vass"
    assert found[0].content_words == "“It is a scandal,”"


def test_what_others_say_behind_while_is_not_said_by_the_first() -> None:
    found = attributions("Some 40,000 people marched, organisers claimed, while police spoke of 12,000.")
    assert found[0].content_words == "Some 40,000 people marched"


def test_a_name_beside_the_speaker_behind_a_quotation_hides_nobody() -> None:
    found = only("“He was kind,” a neighbour, Mary Lott, recalled.")
    assert found.source_words == "a neighbour, Mary Lott"


def test_a_participle_behind_a_survey_is_no_part_of_what_it_says() -> None:
    found = only("According to the survey, carried out by Lumo, half of the voters are undecided.")
    assert found.content_words == "half of the voters are undecided"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("By the ministry’s own account, 40 schools have closed.", "the ministry’s"),
        ("It was, in the judge’s view, a cruel act.", "the judge’s"),
        ("The plan would cost £4m, by the council’s estimate.", "the council’s"),
    ],
)
def test_in_somebodys_view_is_theirs(text: str, source: str) -> None:
    assert attributions(text)[0].source_words == source


def test_in_somebodys_speech_tells_only_where() -> None:
    assert not attributions("In the president’s speech, the word was missing.")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The bridge, engineers warned last year, could fall.", "engineers", "The bridge … could fall"),
        ("The boy, a neighbour told the Courier, had been fishing.", "a neighbour", "The boy … had been fishing"),
        ("The president, state television reported, had landed.", "state television", "The president … had landed."),
        ("Mr Lund, the court was told, had left the house.", "", "Mr Lund … had left the house."),
        ("Fares, it was announced on Monday, will rise.", "", "Fares … will rise"),
        ("The money, residents were told, would be paid back.", "", "The money … would be paid back."),
        ("The dam was safe, officials were told.", "", "The dam was safe"),
    ],
)
def test_a_clause_put_between_commas_reports_what_stands_around_it(text: str, source: str, content: str) -> None:
    found = only(text)
    assert (found.source_words, found.content_words) == (source, content)


def test_a_clause_about_a_noun_is_no_report_of_its_sentence() -> None:
    assert not attributions("The man she married, Karl Ek, was a baker.")


def test_what_a_court_hears_was_said_there() -> None:
    assert only("The court heard that Mr Lund had left at nine.").content_words == "that Mr Lund had left at nine"
    assert only("The fire began in the kitchen, the jury heard.").content_words == "The fire began in the kitchen"
    assert not attributions("I heard that the court was closed.").where(layer="speech")


@pytest.mark.parametrize(
    ("text", "layer"),
    [
        ("The party called for an inquiry.", "speech"),
        ("The judge was convinced that the man lied.", "thought"),
        ("The weather service issued a warning of heavy snow.", "speech"),
    ],
)
def test_the_layer_is_that_of_the_word_with_its_preposition_participle_or_object(text: str, layer: str) -> None:
    assert [found.layer for found in attributions(text)] == [layer]


def test_reports_and_rumours_of_something_are_told_by_nobody_named() -> None:
    for text in ("There were reports of looting in the quarter.", "Rumours of a second ship spread."):
        assert only(text).source == ()
    assert only("Complaints of low pay from prisoners reached the ministry.").source_words == "prisoners"


def test_what_an_institution_expects_and_says_so_is_both() -> None:
    found = attributions("The firm expects sales to fall by 5 percent, it said in a statement on Tuesday.")
    assert [(one.layer, one.source_words) for one in found] == [("thought", "The firm"), ("speech", "it")]


def test_a_clause_about_the_source_of_according_to_is_not_what_it_says() -> None:
    found = only("According to police, who were called at midnight, the car had been stolen.")
    assert found.content_words == "the car had been stolen"


def test_a_copy_of_which_somebody_saw_is_not_what_the_contract_says() -> None:
    found = only("The work must be done by May, according to the contract, a copy of which was seen by the Herald.")
    assert found.content_words == "The work must be done by May"


def test_what_somebody_reads_is_not_theirs() -> None:
    assert not attributions("The minister read the memo.")


def test_a_short_second_half_of_a_quotation_is_the_speakers_too() -> None:
    assert only("“Always,” she says, “like this.”").content_words == "“Always,” … “like this.”"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A ban would cost jobs, warns the farmers’ union.", "the farmers’ union", "A ban would cost jobs"),
        ("Talks were under way, insisted a source at the club.", "a source at the club", "Talks were under way"),
        (
            "The data show that 40 died, said the mayor of Eastwick.",
            "the mayor of Eastwick",
            "The data show that 40 died",
        ),
    ],
)
def test_a_speaker_at_the_end_of_a_sentence_has_said_all_of_it(text: str, source: str, content: str) -> None:
    found = [(one.source_words, one.content_words) for one in attributions(text)]
    assert (source, content) in found
    assert not any("said" in one or "warns" in one for _, one in found)


def test_who_heard_it_at_the_end_of_a_sentence_has_not_said_it() -> None:
    assert all(one.source_words != "the neighbours" for one in attributions("He ran home, warned the neighbours."))


def test_the_end_of_a_noun_tells_that_somebody_is_named() -> None:
    for text in ("The chairman has promised fans a new striker.", "Beekeepers have reported heavy losses."):
        assert [one.layer for one in attributions(text)] == ["speech"]


def test_a_feeling_about_nothing_is_no_attribution() -> None:
    assert not attributions("Not everyone is convinced.")


def test_a_source_close_to_somebody_is_not_that_somebody() -> None:
    found = only("Marsh had passed a medical and agreed a contract, a source close to the player said.")
    assert found.source_words == "a source close to the player"


def test_the_reports_of_a_committee_are_its_own() -> None:
    assert not attributions("The reports of the committee are long.")
    assert only("Rumours of nurses leaving the city spread.").cue_words == "Rumours"


@pytest.mark.parametrize(
    "text",
    [
        "Car insurance claims of more than $1,000 rose.",
        "The central bank pegs the krone at 7.",
        "She walks in, greets the staff, tells the boss.",
        "He called for two hours on Sunday.",
        "A runaway tractor claimed two lives.",
    ],
)
def test_what_looks_like_a_report_is_none(text: str) -> None:
    assert not attributions(text).where(layer="speech")


def test_a_text_that_ends_behind_a_verb_of_saying_is_read() -> None:
    assert attributions("Officials warned that the firm, said")


def test_when_somebody_announced_it_is_no_part_of_who_did() -> None:
    assert only("The road will open, announced the mayor in June.").source_words == "the mayor"
