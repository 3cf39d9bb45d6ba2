"""What a column of an imported file can hold."""

from enum import StrEnum


class Field(StrEnum):
    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    PHONE = "phone"
    HEADLINE = "headline"
    TITLE = "title"
    COMPANY = "company"
    LOCATION = "location"
    TIME_ZONE = "time_zone"
    TAGS = "tags"
    SOURCE = "source"
    OWNER_EMAIL = "owner_email"
    LINK = "link"
    NOTE = "note"
    JOB = "job"
    STAGE = "stage"
    APPLIED_AT = "applied_at"
    STATUS = "status"
    REJECTION_REASON = "rejection_reason"


# Several columns may hold these: second addresses, city and country, a profile and a website.
REPEATABLE = frozenset({Field.EMAIL, Field.PHONE, Field.LOCATION, Field.TAGS, Field.LINK, Field.NOTE})

# The longest value that is taken, in characters; for lists, of each entry.
LONGEST: dict[Field, int] = {
    Field.FULL_NAME: 200,
    Field.FIRST_NAME: 100,
    Field.LAST_NAME: 100,
    Field.EMAIL: 254,
    Field.PHONE: 50,
    Field.HEADLINE: 200,
    Field.TITLE: 200,
    Field.COMPANY: 200,
    Field.LOCATION: 200,
    Field.TIME_ZONE: 64,
    Field.TAGS: 60,
    Field.SOURCE: 80,
    Field.OWNER_EMAIL: 254,
    Field.LINK: 500,
    Field.NOTE: 20_000,
    Field.JOB: 200,
    Field.STAGE: 80,
    Field.APPLIED_AT: 64,
    Field.STATUS: 100,
    Field.REJECTION_REASON: 500,
}
