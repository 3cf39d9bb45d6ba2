"""A CSV of people that nobody has imported yet, to try the import with; made by the same code as the demo."""

import csv
import io
from datetime import datetime, timedelta

from rapport.demo.cast import Crowd, make_person
from rapport.demo.chance import Chance
from rapport.demo.generate import SEED
from rapport.demo.texts import company_texts

HEADINGS = (
    "Full name",
    "E-mail",
    "Phone",
    "Headline",
    "Location",
    "Time zone",
    "Tags",
    "Source",
    "Job",
    "Stage",
    "Applied on",
    "Notes",
)


def sample_csv(now: datetime, rows: int = 60, seed: int = SEED, faults: bool = True) -> str:
    """People as a spreadsheet would have them, every third of them for one of the demo's open jobs.

    With `faults` a few rows show what an import refuses: no address where one should be, nobody named.
    """
    chance = Chance(seed, "sample")
    texts = company_texts()
    jobs = [job for job in texts["jobs"] if "closed_days_ago" not in job and not job.get("confidential")]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    crowd = Crowd(Chance(seed, "sample names"))
    for number in range(rows):
        job = chance.choice(jobs)
        person = make_person(crowd, job["key"], now, ("recruiter@demo.example",), chance)
        applied = number % 3 == 0
        local, _, _ = person.email.partition("@")
        writer.writerow(
            (
                person.name,
                f"{local}.{number}@fair.example",
                person.phone,
                person.headline,
                person.location,
                person.time_zone,
                "; ".join(person.tags),
                "Harbour Days fair",
                job["title"] if applied else "",
                chance.choice(job["stages"][:2])["name"] if applied else "",
                (now - timedelta(days=chance.randint(0, 9))).date().isoformat() if applied else "",
                f"Met at stand 4.\nTalked about {person.tags[0]}." if chance.happens(0.4) else "",
            )
        )
    if faults:
        writer.writerow(("Wrong Address", "wrong.address at fair.example", *[""] * 10))
        writer.writerow(("", "", "+49 171 3920011", *[""] * 9))
    return buffer.getvalue()
