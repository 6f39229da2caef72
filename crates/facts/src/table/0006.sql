-- A target may be a campaign's. What a column may hold cannot be altered, so the table is made anew.
CREATE TABLE target_of_scope (
    id TEXT PRIMARY KEY NOT NULL,
    metric TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('brand', 'platform', 'account', 'campaign')),
    -- platform key, account id or campaign id; '' for the brand
    scope_id TEXT NOT NULL,
    period TEXT NOT NULL,
    value REAL NOT NULL,
    UNIQUE (metric, scope, scope_id, period)
) STRICT;
INSERT INTO target_of_scope (id, metric, scope, scope_id, period, value)
SELECT id, metric, scope, scope_id, period, value FROM target;
DROP TABLE target;
ALTER TABLE target_of_scope RENAME TO target;
