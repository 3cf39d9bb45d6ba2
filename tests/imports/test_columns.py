import pytest

from rapport.imports.columns import Basis, guess_columns
from rapport.imports.fields import Field

F = Field


def guess(headings: list[str], *rows: list[str]) -> list[F | None]:
    return [column.field for column in guess_columns(headings, rows)]


@pytest.mark.parametrize(
    ("headings", "row", "fields"),
    [
        pytest.param(
            "First Name|Last Name|URL|Email Address|Company|Position|Connected On",
            "Ada|Berg|https://www.linkedin.com/in/ada||Ebbline|Engineer|05 Jan 2025",
            [F.FIRST_NAME, F.LAST_NAME, F.LINK, F.EMAIL, F.COMPANY, F.TITLE, F.APPLIED_AT],
            id="LinkedIn connections",
        ),
        pytest.param(
            "First Name|Last Name|Headline|Location|Current Title|Current Company|Email Address|Phone Number|"
            "Profile URL|Active Project|Notes|Feedback",
            "Ada|Berg|Builds boards|Ulm|Engineer|Ebbline|ada@x.example|+49 30 1234567|"
            "https://www.linkedin.com/in/ada|Firmware|Kind|",
            [
                *(F.FIRST_NAME, F.LAST_NAME, F.HEADLINE, F.LOCATION, F.TITLE, F.COMPANY, F.EMAIL, F.PHONE),
                *(F.LINK, F.JOB, F.NOTE, F.NOTE),
            ],
            id="LinkedIn Recruiter",
        ),
        pytest.param(
            "First Name|Last Name|Company|Title|Notes|Email|Phone|Social Media|Website|Address|Source|"
            "Who gets credit|Job|Milestone",
            "Ada|Berg|Ebbline|Engineer|Kind|ada@x.example|||||Referral||Firmware|Application",
            [
                *(F.FIRST_NAME, F.LAST_NAME, F.COMPANY, F.TITLE, F.NOTE, F.EMAIL, F.PHONE, F.LINK, F.LINK),
                *(F.LOCATION, F.SOURCE, F.OWNER_EMAIL, F.JOB, F.STAGE),
            ],
            id="Greenhouse",
        ),
        pytest.param(
            "Full Name|Email|Phone|Current Company|Headline|Links|Location|Tags|Sources|Origin|Stage|"
            "Lever Posting URL|Archive Reason|Date-Added",
            "Ada Berg|ada@x.example||Ebbline|Engineer|https://ada.example|Ulm|a,b|Fair|Sourced|New lead|"
            "https://jobs.lever.co/x/1||2025-01-05",
            [
                *(F.FULL_NAME, F.EMAIL, F.PHONE, F.COMPANY, F.HEADLINE, F.LINK, F.LOCATION, F.TAGS, F.SOURCE),
                *(None, F.STAGE, None, F.REJECTION_REASON, F.APPLIED_AT),
            ],
            id="Lever",
        ),
        pytest.param(
            "Name|Primary Email Address|Primary Phone Number|LinkedIn URL|Location|Current Company|Position|"
            "Source|Credited To|Job|Current Interview Stage|Application Created At|Status",
            "Ada Berg|ada@x.example||https://linkedin.com/in/ada|Ulm|Ebbline|Engineer|Inbound|"
            "rita@demo.example|Firmware|Phone screen|2025-01-05T10:00:00Z|Active",
            [
                *(F.FULL_NAME, F.EMAIL, F.PHONE, F.LINK, F.LOCATION, F.COMPANY, F.TITLE, F.SOURCE),
                *(F.OWNER_EMAIL, F.JOB, F.STAGE, F.APPLIED_AT, F.STATUS),
            ],
            id="Ashby",
        ),
        pytest.param(
            "Candidate ID|Firstname|Lastname|Headline|Email|Phone|Address|Job|Stage|Disqualified|Tags|Source|"
            "Created at|Profile URL",
            "c1|Ada|Berg|Engineer|ada@x.example||Ulm|Firmware|Applied|No|a|Fair|2025-01-05|",
            [
                *(None, F.FIRST_NAME, F.LAST_NAME, F.HEADLINE, F.EMAIL, F.PHONE, F.LOCATION, F.JOB, F.STAGE),
                *(F.STATUS, F.TAGS, F.SOURCE, F.APPLIED_AT, F.LINK),
            ],
            id="Workable",
        ),
        pytest.param(
            "id|first-name|last-name|email|phone|linkedin-url|pitch|tags|created-at|sourced",
            "1|Ada|Berg|ada@x.example||||a|2025-01-05 10:00|true",
            [
                *(None, F.FIRST_NAME, F.LAST_NAME, F.EMAIL, F.PHONE, F.LINK, F.HEADLINE, F.TAGS),
                *(F.APPLIED_AT, None),
            ],
            id="Teamtailor",
        ),
        pytest.param(
            "Vorname|Nachname|E-Mail|Stelle|Status|Recruiting-Kanal|Bewerbungsdatum|Bewerbertags|Ablehnungsgrund",
            "Ada|Berg|ada@x.example|Firmware|Erstgespräch|Empfehlung|05.01.2025|a|",
            [
                *(F.FIRST_NAME, F.LAST_NAME, F.EMAIL, F.JOB, F.STAGE, F.SOURCE, F.APPLIED_AT, F.TAGS),
                F.REJECTION_REASON,
            ],
            id="Personio",
        ),
    ],
)
def test_exports_of_other_systems(headings: str, row: str, fields: list[F | None]) -> None:
    assert guess(headings.split("|"), row.split("|")) == fields


def test_column_of_addresses_is_an_email_column_whatever_its_name() -> None:
    (guessed,) = guess_columns(["Spalte 4"], [["eva@x.example"], [""], ["ben@x.example"], ["oops"]])
    assert (guessed.field, guessed.confidence, guessed.basis) == (F.EMAIL, 0.9, Basis.VALUES)


def test_notes_that_mention_an_address_stay_notes() -> None:
    text = "Asked us to write to her other address eva@x.example from now on, please"
    assert guess(["Notes", "Email"], [text, "e@x.example"], [text, "f@x.example"]) == [F.NOTE, F.EMAIL]


def test_email_heading_over_other_values_is_doubted() -> None:
    (guessed,) = guess_columns(["Email"], [["yes"], ["no"], ["yes"]])
    assert (guessed.field, guessed.basis) == (None, Basis.DOUBT)


def test_salutation_is_no_job_title() -> None:
    assert guess(["Title", "Name"], ["Mr", "Ben Berg"], ["Dr.", "Eva May"]) == [None, F.FULL_NAME]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (["Vorname", "Name"], [F.FIRST_NAME, F.LAST_NAME]),
        (["Prénom", "Nom"], [F.FIRST_NAME, F.LAST_NAME]),
        (["Nom", "Courriel"], [F.FULL_NAME, F.EMAIL]),
        (["Nombre", "Correo"], [F.FULL_NAME, F.EMAIL]),
        (["Nombre", "Apellidos"], [F.FIRST_NAME, F.LAST_NAME]),
        (["Name", "Position", "Stage"], [F.FULL_NAME, F.JOB, F.STAGE]),
        (["Name", "Position", "Company"], [F.FULL_NAME, F.TITLE, F.COMPANY]),
        (["Name", "Job title", "Company", "Pipeline stage"], [F.FULL_NAME, F.TITLE, F.COMPANY, F.STAGE]),
        (["Name", "Position", "Job", "Stage"], [F.FULL_NAME, F.TITLE, F.JOB, F.STAGE]),
        (["City", "Country", "Name"], [F.LOCATION, F.LOCATION, F.FULL_NAME]),
        (["Work email", "Private email", "Owner email"], [F.EMAIL, F.EMAIL, F.OWNER_EMAIL]),
        (["Name", "Date added", "Applied on"], [F.FULL_NAME, None, F.APPLIED_AT]),
        (["", "Unnamed: 0"], [None, None]),
    ],
)
def test_columns_explain_each_other(headings: list[str], fields: list[F | None]) -> None:
    assert guess(headings) == fields


def test_without_headings_the_values_speak() -> None:
    rows = [
        ["Eva Berg", "eva@x.example", "https://www.linkedin.com/in/eva", "Europe/Berlin", "17"],
        ["Ben May", "ben@x.example", "linkedin.com/in/ben", "Asia/Tokyo", "18"],
    ]
    assert guess([""] * 5, *rows) == [F.FULL_NAME, F.EMAIL, F.LINK, F.TIME_ZONE, None]
