"""The many ways in which people around the world ask for one and the same instant."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

AsOf = str | date | datetime

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
ZONES = (
    HONG_KONG,
    ZoneInfo("America/New_York"),
    ZoneInfo("Europe/London"),
    ZoneInfo("Asia/Kathmandu"),
    ZoneInfo("Pacific/Kiritimati"),
    timezone(timedelta(hours=-12)),
    UTC,
)


def ways(instant: datetime) -> list[AsOf]:
    """Ways to say an instant: as text and as a datetime, in zones east and west."""
    local = [instant.astimezone(zone) for zone in ZONES]
    utc = instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return [*(at.isoformat() for at in local), utc, *local]


def days_around(instant: datetime) -> list[date]:
    """The day of an instant in Hong Kong, the day before and the day after."""
    day = instant.astimezone(HONG_KONG).date()
    return [day - timedelta(days=1), day, day + timedelta(days=1)]


def end_of_day(day: date) -> datetime:
    """The last microsecond of a day in Hong Kong."""
    return datetime.combine(day, time.max, HONG_KONG)
