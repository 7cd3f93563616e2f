-- The engine: weeks in which nothing is moved and into which nothing is put.

CREATE TABLE frozen_week (
  season_id TEXT NOT NULL REFERENCES season (id),
  monday TEXT NOT NULL CHECK (date(monday) IS monday AND strftime('%w', monday) IS '1'),
  PRIMARY KEY (season_id, monday)
) STRICT, WITHOUT ROWID;
