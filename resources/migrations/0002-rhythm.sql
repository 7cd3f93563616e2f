-- Production rhythm: rotations that follow the month, days that differ from the rotation, what an enterprise asks
-- around work, ways between places, and the names that its shift tables use.

-- NULL: the cycle goes on day by day. Else it is made of whole weeks, and another week begins with each month or half.
ALTER TABLE shift_system ADD COLUMN turn TEXT CHECK (turn IN ('half-month', 'month'));

-- People without a team work what the default team works.
ALTER TABLE shift_team ADD COLUMN is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1));
CREATE UNIQUE INDEX shift_team_default ON shift_team (enterprise_id) WHERE is_default = 1;

-- Minutes; NULL: as the palace has it. A factory day may begin later than the calendar's.
ALTER TABLE enterprise ADD COLUMN rest_after_work INTEGER CHECK (rest_after_work BETWEEN 0 AND 1440);
ALTER TABLE enterprise ADD COLUMN rest_after_night INTEGER CHECK (rest_after_night BETWEEN 0 AND 1440);
ALTER TABLE enterprise ADD COLUMN rest_before_work INTEGER CHECK (rest_before_work BETWEEN 0 AND 1440);
ALTER TABLE enterprise ADD COLUMN day_starts_minute INTEGER NOT NULL DEFAULT 0 CHECK (day_starts_minute BETWEEN 0 AND 720);

-- One way, the same both ways, from an enterprise to a site or to another enterprise.
CREATE TABLE travel (
  id TEXT PRIMARY KEY,
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  site_id TEXT REFERENCES site (id),
  other_enterprise_id TEXT REFERENCES enterprise (id),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
  CHECK ((site_id IS NULL) <> (other_enterprise_id IS NULL)),
  CHECK (other_enterprise_id <> enterprise_id),
  UNIQUE (enterprise_id, site_id),
  UNIQUE (enterprise_id, other_enterprise_id)
) STRICT;
CREATE INDEX travel_site ON travel (site_id);
CREATE INDEX travel_other_enterprise ON travel (other_enterprise_id);

-- 实际排班: days on which a team works something else than its rotation; an empty list is a day off.
CREATE TABLE team_day (
  team_id TEXT NOT NULL REFERENCES shift_team (id),
  date TEXT NOT NULL,
  shifts TEXT NOT NULL CHECK (json_valid(shifts)),
  source TEXT NOT NULL CHECK (source IN ('hand', 'import')),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (team_id, date)
) STRICT, WITHOUT ROWID;

-- The same of one person at one workplace: swaps, leave, imported rosters.
CREATE TABLE worker_day (
  worker_id TEXT NOT NULL REFERENCES worker (id),
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  date TEXT NOT NULL,
  shifts TEXT NOT NULL CHECK (json_valid(shifts)),
  source TEXT NOT NULL CHECK (source IN ('hand', 'import')),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (worker_id, enterprise_id, date)
) STRICT, WITHOUT ROWID;
CREATE INDEX worker_day_enterprise ON worker_day (enterprise_id, date);

-- What a shift table of this enterprise means by a name; an empty list is a day off.
CREATE TABLE shift_name (
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  name TEXT NOT NULL,
  shifts TEXT NOT NULL CHECK (json_valid(shifts)),
  PRIMARY KEY (enterprise_id, name)
) STRICT, WITHOUT ROWID;

-- 发薪日 joins the kinds; a period may also change what people work: {"change": "replace" | "add", "shifts": […]}.
CREATE TABLE production_period_new (
  id TEXT PRIMARY KEY,
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  kind TEXT NOT NULL CHECK (kind IN ('peak', 'shutdown', 'stocktaking', 'overtime', 'payday')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  start_minute INTEGER NOT NULL DEFAULT 0 CHECK (start_minute BETWEEN 0 AND 1440),
  end_minute INTEGER NOT NULL DEFAULT 1440 CHECK (end_minute BETWEEN 0 AND 2880),
  effect TEXT NOT NULL CHECK (effect IN ('block', 'burden')),
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0),
  shift_change TEXT CHECK (shift_change IS NULL OR json_valid(shift_change)),
  note TEXT NOT NULL DEFAULT '',
  CHECK (starts_on <= ends_on),
  CHECK (start_minute < end_minute)
) STRICT;
INSERT INTO production_period_new (id, enterprise_id, kind, starts_on, ends_on, start_minute, end_minute, effect, weight, note)
  SELECT id, enterprise_id, kind, starts_on, ends_on, start_minute, end_minute, effect, weight, note FROM production_period;
DROP TABLE production_period;
ALTER TABLE production_period_new RENAME TO production_period;
CREATE INDEX production_period_enterprise ON production_period (enterprise_id, starts_on);

-- How each lesson of a class is repeated, as days after its first sitting and a start; empty: the planner decides.
ALTER TABLE class ADD COLUMN sitting_pattern TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sitting_pattern));

-- What was done before can still be taken back: kept rows get the same columns, in the same order as their tables.
UPDATE undo_row SET before_image = json_set(before_image, '$.turn', NULL), after_image = json_set(after_image, '$.turn', NULL)
  WHERE table_name = 'shift_system';
UPDATE undo_row SET before_image = json_set(before_image, '$.is_default', 0), after_image = json_set(after_image, '$.is_default', 0)
  WHERE table_name = 'shift_team';
UPDATE undo_row SET
    before_image = json_set(before_image, '$.rest_after_work', NULL, '$.rest_after_night', NULL, '$.rest_before_work', NULL,
      '$.day_starts_minute', 0),
    after_image = json_set(after_image, '$.rest_after_work', NULL, '$.rest_after_night', NULL, '$.rest_before_work', NULL,
      '$.day_starts_minute', 0)
  WHERE table_name = 'enterprise';
UPDATE undo_row SET
    before_image = json_set(json_remove(before_image, '$.note'), '$.shift_change', NULL, '$.note', before_image ->> '$.note'),
    after_image = json_set(json_remove(after_image, '$.note'), '$.shift_change', NULL, '$.note', after_image ->> '$.note')
  WHERE table_name = 'production_period';
UPDATE undo_row SET before_image = json_set(before_image, '$.sitting_pattern', '[]'),
    after_image = json_set(after_image, '$.sitting_pattern', '[]')
  WHERE table_name = 'class';
