-- What a campaign is called in ads, links and codes: one a line.
ALTER TABLE campaign ADD COLUMN codes TEXT NOT NULL DEFAULT '';
