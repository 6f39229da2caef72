-- Runs of pairs of characters that many texts have are terms of their own. Which pairs is learned from the rows when the
-- index is made: two characters each, one after another; and of how many rowids it was learned. Ranges that wait are counted, so that
-- none is ever taken for another.

ALTER TABLE search_state ADD COLUMN common TEXT NOT NULL DEFAULT '';
ALTER TABLE search_state ADD COLUMN learned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search_state ADD COLUMN queued INTEGER NOT NULL DEFAULT 0;
