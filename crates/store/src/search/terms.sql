-- Two characters side by side and the beginnings of words come as terms of their own, so that the index need not know
-- the places of words, nor beginnings: a term is a list of ids. It is disposable; the next start makes it anew.

DROP TABLE search_text;

CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'ascii'
);
DELETE FROM search_doc;
DELETE FROM search_queue;
UPDATE search_state SET version = '', removed = 0, merging = 0;
