import time

import pytest

from rapport.imports.fields import Field
from rapport.imports.headings import HeadingMatch, recognise_heading, words_of


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("E-Mail-Adresse", "email adresse"),
        ("email_address", "email address"),
        ("emailAddress", "email address"),
        ("  First   NAME ", "first name"),
        ("Prénom", "prenom"),
        ("Candidate email address(es)", "candidate email address"),
        ("Straße", "strasse"),
        ("N° de téléphone", "n de telephone"),
        ("＃ ＮＡＭＥ", "name"),
        ("", ""),
    ],
)
def test_words_of(heading: str, words: str) -> None:
    assert words_of(heading) == words


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name", Field.FULL_NAME),
        ("Candidate Name", Field.FULL_NAME),
        ("Vollständiger Name", Field.FULL_NAME),
        ("Nom complet", Field.FULL_NAME),
        ("First Name", Field.FIRST_NAME),
        ("firstName", Field.FIRST_NAME),
        ("Vorname", Field.FIRST_NAME),
        ("Prénom", Field.FIRST_NAME),
        ("last_name", Field.LAST_NAME),
        ("Nachname", Field.LAST_NAME),
        ("Nom de famille", Field.LAST_NAME),
        ("E-mail", Field.EMAIL),
        ("Candidate Email Addresses", Field.EMAIL),
        ("Courriel", Field.EMAIL),
        ("Adresse e-mail", Field.EMAIL),
        ("Handynummer", Field.PHONE),
        ("Numéro de téléphone", Field.PHONE),
        ("Headline", Field.HEADLINE),
        ("Pitch", Field.HEADLINE),
        ("Current Title", Field.TITLE),
        ("Intitulé du poste", Field.TITLE),
        ("Arbeitgeber", Field.COMPANY),
        ("Wohnort", Field.LOCATION),
        ("Ville", Field.LOCATION),
        ("Zeitzone", Field.TIME_ZONE),
        ("Fuseau horaire", Field.TIME_ZONE),
        ("Schlagworte", Field.TAGS),
        ("Étiquettes", Field.TAGS),
        ("Quelle", Field.SOURCE),
        ("Who gets credit", Field.OWNER_EMAIL),
        ("Recruiter Email", Field.OWNER_EMAIL),
        ("LinkedIn Profile URL", Field.LINK),
        ("Bemerkungen", Field.NOTE),
        ("Commentaires", Field.NOTE),
        ("Active Project", Field.JOB),
        ("Stelle", Field.JOB),
        ("Current Interview Stage", Field.STAGE),
        ("Étape", Field.STAGE),
        ("Bewerbungsdatum", Field.APPLIED_AT),
        ("Date de candidature", Field.APPLIED_AT),
        ("Disqualified", Field.STATUS),
        ("Archive Reason", Field.REJECTION_REASON),
    ],
)
def test_known_headings(heading: str, field: Field) -> None:
    match = recognise_heading(heading)
    assert match is not None
    assert match.field is field
    assert match.confidence >= 0.8


@pytest.mark.parametrize(
    ("heading", "match"),
    [
        ("Emial adress", None),
        ("Emial", HeadingMatch(Field.EMAIL, 0.75)),
        ("Fist name", HeadingMatch(Field.FIRST_NAME, 0.75)),
        ("Telefonnumer", HeadingMatch(Field.PHONE, 0.75)),
        ("Best email to reach you", HeadingMatch(Field.EMAIL, 0.7)),
        ("Referrer email", HeadingMatch(Field.OWNER_EMAIL, 0.7)),
        ("Interviewer name", None),
        ("Profile LinkedIn or other", HeadingMatch(Field.LINK, 0.6)),
        ("Created at", HeadingMatch(Field.APPLIED_AT, 0.8)),
    ],
)
def test_less_certain_headings(heading: str, match: HeadingMatch | None) -> None:
    assert recognise_heading(heading) == match


@pytest.mark.parametrize(
    "heading",
    ["Candidate ID", "Email verified", "Resume URL", "Email count", "Salary expectation", "Gender", "42", "", "  "],
)
def test_what_is_not_ours(heading: str) -> None:
    assert recognise_heading(heading) is None


def test_a_file_full_of_strange_headings_takes_no_time() -> None:
    started = time.perf_counter()
    for number in range(256):
        recognise_heading(f"{'vollständiges name feld des '[: number % 30]}{number}" * 8)
    assert time.perf_counter() - started < 1
