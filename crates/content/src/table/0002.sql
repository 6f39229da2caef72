-- Posts that somebody said are not what became of a slot: they are not offered again.
CREATE TABLE match_refusal (
    id TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL,
    slot_id TEXT NOT NULL,
    post_id TEXT NOT NULL
) STRICT;
CREATE INDEX match_refusal_slot_id ON match_refusal (slot_id);
