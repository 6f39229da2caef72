-- Things that wait and were put off: what they are, and the day they come back. `kind` and `id` are those that Today names.
CREATE TABLE snooze (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
