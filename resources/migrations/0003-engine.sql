-- The engine: weeks in which nothing is moved and into which nothing is put; rooms that are lost for some days.

CREATE TABLE frozen_week (
  season_id TEXT NOT NULL REFERENCES season (id),
  monday TEXT NOT NULL CHECK (date(monday) IS monday AND strftime('%w', monday) IS '1'),
  PRIMARY KEY (season_id, monday)
) STRICT, WITHOUT ROWID;

-- Days on which one room cannot be used, both included; a whole site's are in site_closure.
CREATE TABLE room_closure (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL REFERENCES room (id),
  starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
  ends_on TEXT NOT NULL CHECK (date(ends_on) IS ends_on),
  reason TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX room_closure_room ON room_closure (room_id);
