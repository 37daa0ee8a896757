"""The open collections while a file is read: our own stack in place of anyone's recursion."""

from dataclasses import dataclass, field

from openbell.records.document import Extent, Place, Value


@dataclass(slots=True)
class OpenList:
    """A list being filled. `lost`: it hangs on nothing that `data` will hold."""

    place: Place
    lost: bool
    as_key: bool = False
    values: list[Value] = field(default_factory=list["Value"])
    places: list[Place] = field(default_factory=list[Place])

    @property
    def step(self) -> int:
        """The index of the value to come."""
        return len(self.values)

    @property
    def loses_next(self) -> bool:
        """Whether the value to come is kept nowhere."""
        return self.lost

    def put(self, value: Value, place: Place) -> None:
        """Append a value with its place."""
        self.values.append(value)
        self.places.append(place)


@dataclass(slots=True)
class OpenMap:
    """A mapping being filled: `key_at` is None while a key is awaited.

    A `dropped` key's value is read, so that its problems show, and kept nowhere.
    """

    place: Place
    lost: bool
    as_key: bool = False
    values: dict[str, Value] = field(default_factory=dict[str, "Value"])
    places: dict[str, Place] = field(default_factory=dict[str, Place])
    step: str = ""
    key_at: Extent | None = None
    dropped: bool = False

    @property
    def loses_next(self) -> bool:
        """Whether the value to come is kept nowhere."""
        return self.lost or self.dropped

    def expect(self, key: str, at: Extent) -> None:
        """Take a key; the next node is its value."""
        self.step, self.key_at = key, at

    def drop(self, key: str, at: Extent) -> None:
        """Take a key that no tree can hold; its value will be read and let go."""
        self.expect(key, at)
        self.dropped = True

    def put(self, value: Value, place: Place) -> None:
        """Store the value that the last key waited for, unless that key was dropped."""
        if not self.dropped:
            place.key = self.key_at
            self.values[self.step] = value
            self.places[self.step] = place
        self.step, self.key_at, self.dropped = "", None, False


Frame = OpenList | OpenMap
