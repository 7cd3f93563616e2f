-- The spine's tables. Dates are YYYY-MM-DD, times minutes from 00:00, money fen, instants epoch ms, ids UUIDv7 text.
-- Columns ending in _sealed hold AES-256-GCM text; columns ending in _hash hold keyed hashes for look-up and uniqueness.

-- accounts ------------------------------------------------------------------------------------------------
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(username) BETWEEN 2 AND 40),
  display_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('planner', 'trainer', 'manager', 'admin')),
  rights TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rights)),
  trainer_id TEXT REFERENCES trainer (id),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE key_slot (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('password', 'recovery', 'keyring')),
  account_id TEXT REFERENCES account (id),
  salt TEXT NOT NULL,
  cost INTEGER NOT NULL CHECK (cost >= 2),
  wrapped_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK ((kind = 'password') = (account_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX key_slot_account ON key_slot (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  action TEXT NOT NULL,
  sentence TEXT NOT NULL,
  payload_sealed TEXT,
  payload_digest TEXT NOT NULL,
  chain TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  audit_seq INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  done_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'final'))
) STRICT;
CREATE INDEX undo_step_account ON undo_step (account_id, state, id);

CREATE TABLE undo_row (
  step_id INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before_image TEXT,
  after_image TEXT,
  PRIMARY KEY (step_id, table_name, row_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX undo_row_key ON undo_row (table_name, row_key, step_id);

-- settings ------------------------------------------------------------------------------------------------
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE kind_of_day (
  date TEXT PRIMARY KEY CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('statutory-holiday', 'swapped-rest', 'makeup-workday', 'workday', 'weekend')),
  name TEXT NOT NULL,
  is_teaching_allowed INTEGER NOT NULL DEFAULT 0 CHECK (is_teaching_allowed IN (0, 1)),
  allowed_by TEXT
) STRICT;

-- unions --------------------------------------------------------------------------------------------------
CREATE TABLE union_node (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES union_node (id),
  name TEXT NOT NULL,
  name_pinyin TEXT NOT NULL DEFAULT '',
  name_initials TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'town', 'base')),
  code TEXT UNIQUE,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX union_node_parent ON union_node (parent_id);

-- network -------------------------------------------------------------------------------------------------
CREATE TABLE site (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES site (id),
  kind TEXT NOT NULL CHECK (kind IN ('college', 'branch', 'site')),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE site_closure (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES site (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX site_closure_site ON site_closure (site_id);

-- enterprises ---------------------------------------------------------------------------------------------
CREATE TABLE enterprise (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  name_pinyin TEXT NOT NULL,
  name_initials TEXT NOT NULL,
  credit_code TEXT UNIQUE,
  kind TEXT NOT NULL DEFAULT '企业',
  union_id TEXT REFERENCES union_node (id),
  branch_id TEXT REFERENCES site (id),
  address TEXT NOT NULL DEFAULT '',
  contact_name TEXT NOT NULL DEFAULT '',
  contact_phone_sealed TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX enterprise_union ON enterprise (union_id);

CREATE TABLE shift_system (
  id TEXT PRIMARY KEY,
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  name TEXT NOT NULL,
  pattern_code TEXT,
  cycle TEXT NOT NULL CHECK (json_valid(cycle)),
  anchor_date TEXT NOT NULL,
  follows_holidays INTEGER NOT NULL CHECK (follows_holidays IN (0, 1))
) STRICT;
CREATE INDEX shift_system_enterprise ON shift_system (enterprise_id);

CREATE TABLE shift_team (
  id TEXT PRIMARY KEY,
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  shift_system_id TEXT NOT NULL REFERENCES shift_system (id),
  name TEXT NOT NULL,
  offset_days INTEGER NOT NULL DEFAULT 0,
  UNIQUE (enterprise_id, name)
) STRICT;

CREATE TABLE production_period (
  id TEXT PRIMARY KEY,
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  kind TEXT NOT NULL CHECK (kind IN ('peak', 'shutdown', 'stocktaking', 'overtime')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  start_minute INTEGER NOT NULL DEFAULT 0 CHECK (start_minute BETWEEN 0 AND 1440),
  end_minute INTEGER NOT NULL DEFAULT 1440 CHECK (end_minute BETWEEN 0 AND 2880),
  effect TEXT NOT NULL CHECK (effect IN ('block', 'burden')),
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0),
  note TEXT NOT NULL DEFAULT '',
  CHECK (starts_on <= ends_on),
  CHECK (start_minute < end_minute)
) STRICT;
CREATE INDEX production_period_enterprise ON production_period (enterprise_id, starts_on);

CREATE TABLE room (
  id TEXT PRIMARY KEY,
  site_id TEXT REFERENCES site (id),
  enterprise_id TEXT REFERENCES enterprise (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('classroom', 'lab', 'field')),
  seats INTEGER NOT NULL CHECK (seats > 0),
  opens_minute INTEGER NOT NULL DEFAULT 480 CHECK (opens_minute BETWEEN 0 AND 1440),
  closes_minute INTEGER NOT NULL DEFAULT 1320 CHECK (closes_minute BETWEEN 0 AND 1440),
  open_weekdays TEXT NOT NULL DEFAULT '[1,2,3,4,5,6,7]' CHECK (json_valid(open_weekdays)),
  note TEXT NOT NULL DEFAULT '',
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  CHECK ((site_id IS NULL) <> (enterprise_id IS NULL)),
  CHECK (opens_minute < closes_minute)
) STRICT;
CREATE INDEX room_site ON room (site_id);
CREATE INDEX room_enterprise ON room (enterprise_id);

CREATE TABLE equipment (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- workers -------------------------------------------------------------------------------------------------
CREATE TABLE worker (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_pinyin TEXT NOT NULL,
  name_initials TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
  id_number_sealed TEXT NOT NULL,
  id_number_hash TEXT NOT NULL UNIQUE,
  id_tail_hash TEXT NOT NULL,
  birth_date_sealed TEXT NOT NULL,
  phone_sealed TEXT,
  phone_hash TEXT,
  bank_card_sealed TEXT,
  is_union_member INTEGER NOT NULL DEFAULT 0 CHECK (is_union_member IN (0, 1)),
  is_front_line INTEGER NOT NULL DEFAULT 1 CHECK (is_front_line IN (0, 1)),
  education TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;
-- Covers the list's order, its search by name and its filter, so that no page of it reads whole rows.
CREATE INDEX worker_pinyin ON worker (name_pinyin, id, name, is_union_member);
CREATE INDEX worker_initials ON worker (name_initials);
CREATE INDEX worker_id_tail ON worker (id_tail_hash);
CREATE INDEX worker_phone ON worker (phone_hash);
CREATE INDEX worker_created ON worker (created_at, id);

CREATE TABLE employment (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL REFERENCES worker (id),
  employer_id TEXT NOT NULL REFERENCES enterprise (id),
  workplace_id TEXT NOT NULL REFERENCES enterprise (id),
  shift_team_id TEXT REFERENCES shift_team (id),
  department TEXT NOT NULL DEFAULT '',
  employee_number TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '',
  hired_on TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  CHECK (ends_on IS NULL OR starts_on <= ends_on)
) STRICT;
CREATE UNIQUE INDEX employment_current ON employment (worker_id) WHERE ends_on IS NULL;
CREATE INDEX employment_worker ON employment (worker_id);
CREATE INDEX employment_workplace ON employment (workplace_id, ends_on, worker_id);
CREATE INDEX employment_employer ON employment (employer_id, ends_on, worker_id);
CREATE INDEX employment_team ON employment (shift_team_id);

-- courses -------------------------------------------------------------------------------------------------
CREATE TABLE course (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_subsidised INTEGER NOT NULL CHECK (is_subsidised IN (0, 1)),
  level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', '五级', '四级', '三级', '二级', '一级', '专项')),
  occupation_name TEXT NOT NULL DEFAULT '',
  occupation_code_standard TEXT,
  occupation_code_2022 TEXT,
  hours INTEGER NOT NULL CHECK (hours > 0),
  lesson_minutes INTEGER NOT NULL CHECK (lesson_minutes > 0),
  lesson_titles TEXT NOT NULL CHECK (json_valid(lesson_titles)),
  practice_percent INTEGER NOT NULL DEFAULT 0 CHECK (practice_percent BETWEEN 0 AND 100),
  room_kind TEXT NOT NULL CHECK (room_kind IN ('classroom', 'lab', 'field')),
  attendance_percent INTEGER NOT NULL DEFAULT 80 CHECK (attendance_percent BETWEEN 0 AND 100),
  pass_theory INTEGER CHECK (pass_theory BETWEEN 0 AND 100),
  pass_practice INTEGER CHECK (pass_practice BETWEEN 0 AND 100),
  is_order_free INTEGER NOT NULL DEFAULT 0 CHECK (is_order_free IN (0, 1)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE course_equipment (
  course_id TEXT NOT NULL REFERENCES course (id),
  equipment_id TEXT NOT NULL REFERENCES equipment (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (course_id, equipment_id)
) STRICT, WITHOUT ROWID;

-- trainers ------------------------------------------------------------------------------------------------
CREATE TABLE trainer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_pinyin TEXT NOT NULL,
  name_initials TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  employer TEXT NOT NULL DEFAULT '',
  phone_sealed TEXT,
  fee_fen_per_hour INTEGER NOT NULL DEFAULT 0 CHECK (fee_fen_per_hour >= 0),
  max_sittings_per_week INTEGER NOT NULL DEFAULT 5 CHECK (max_sittings_per_week > 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE trainer_course (
  trainer_id TEXT NOT NULL REFERENCES trainer (id),
  course_id TEXT NOT NULL REFERENCES course (id),
  PRIMARY KEY (trainer_id, course_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE trainer_window (
  id TEXT PRIMARY KEY,
  trainer_id TEXT NOT NULL REFERENCES trainer (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1440),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 1440),
  CHECK (start_minute < end_minute)
) STRICT;
CREATE INDEX trainer_window_trainer ON trainer_window (trainer_id);

CREATE TABLE trainer_absence (
  id TEXT PRIMARY KEY,
  trainer_id TEXT NOT NULL REFERENCES trainer (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX trainer_absence_trainer ON trainer_absence (trainer_id);

-- timetable: seasons --------------------------------------------------------------------------------------
CREATE TABLE season (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;

-- classes -------------------------------------------------------------------------------------------------
CREATE TABLE class (
  id TEXT PRIMARY KEY,
  season_id TEXT NOT NULL REFERENCES season (id),
  course_id TEXT NOT NULL REFERENCES course (id),
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_pinyin TEXT NOT NULL,
  name_initials TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'running', 'concluded', 'cancelled')),
  room_id TEXT REFERENCES room (id),
  trainer_id TEXT REFERENCES trainer (id),
  weekdays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(weekdays)),
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
  lessons_per_week INTEGER NOT NULL DEFAULT 1 CHECK (lessons_per_week BETWEEN 1 AND 7),
  starts_on TEXT,
  ends_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX class_season ON class (season_id, code);
CREATE INDEX class_course ON class (course_id);

CREATE TABLE class_enterprise (
  class_id TEXT NOT NULL REFERENCES class (id),
  enterprise_id TEXT NOT NULL REFERENCES enterprise (id),
  PRIMARY KEY (class_id, enterprise_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX class_enterprise_enterprise ON class_enterprise (enterprise_id);

CREATE TABLE enrolment (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES class (id),
  worker_id TEXT NOT NULL REFERENCES worker (id),
  state TEXT NOT NULL CHECK (state IN ('applied', 'enrolled', 'waitlisted', 'withdrawn', 'completed', 'failed')),
  position INTEGER NOT NULL,
  enrolled_on TEXT NOT NULL,
  withdrawn_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (class_id, worker_id)
) STRICT;
CREATE INDEX enrolment_worker ON enrolment (worker_id);

CREATE TABLE result (
  enrolment_id TEXT PRIMARY KEY REFERENCES enrolment (id),
  theory_score REAL CHECK (theory_score BETWEEN 0 AND 100),
  practice_score REAL CHECK (practice_score BETWEEN 0 AND 100),
  resit_theory_score REAL CHECK (resit_theory_score BETWEEN 0 AND 100),
  resit_practice_score REAL CHECK (resit_practice_score BETWEEN 0 AND 100),
  certificate_number TEXT UNIQUE,
  certified_on TEXT
) STRICT;

CREATE TABLE lesson (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES class (id),
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  UNIQUE (class_id, number)
) STRICT;

-- timetable: plans ----------------------------------------------------------------------------------------
CREATE TABLE sitting (
  id TEXT PRIMARY KEY,
  lesson_id TEXT NOT NULL REFERENCES lesson (id),
  ordinal INTEGER NOT NULL DEFAULT 1 CHECK (ordinal > 0),
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'cancelled')),
  cancel_reason TEXT,
  UNIQUE (lesson_id, ordinal)
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  season_id TEXT NOT NULL REFERENCES season (id),
  number INTEGER NOT NULL CHECK (number > 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'superseded')),
  unplaced TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(unplaced)),
  created_at INTEGER NOT NULL,
  published_at INTEGER,
  UNIQUE (season_id, number)
) STRICT;
CREATE UNIQUE INDEX plan_draft ON plan (season_id) WHERE state = 'draft';
CREATE UNIQUE INDEX plan_published ON plan (season_id) WHERE state = 'published';

CREATE TABLE placement (
  plan_id TEXT NOT NULL REFERENCES plan (id),
  sitting_id TEXT NOT NULL REFERENCES sitting (id),
  date TEXT NOT NULL,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  room_id TEXT NOT NULL REFERENCES room (id),
  trainer_id TEXT NOT NULL REFERENCES trainer (id),
  is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
  PRIMARY KEY (plan_id, sitting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_date ON placement (plan_id, date);
CREATE INDEX placement_day ON placement (date);
CREATE INDEX placement_sitting ON placement (sitting_id);
CREATE INDEX placement_trainer ON placement (trainer_id);

-- attendance ----------------------------------------------------------------------------------------------
CREATE TABLE attendance_sheet (
  sitting_id TEXT PRIMARY KEY REFERENCES sitting (id),
  serial TEXT NOT NULL UNIQUE,
  opened_at INTEGER NOT NULL,
  locked_at INTEGER,
  locked_by TEXT REFERENCES account (id)
) STRICT;

CREATE TABLE attendance_mark (
  sitting_id TEXT NOT NULL REFERENCES sitting (id),
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'left-early', 'leave', 'sick', 'absent')),
  marked_at INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('roll-call', 'paper', 'import')),
  account_id TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (sitting_id, enrolment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_mark_enrolment ON attendance_mark (enrolment_id);

-- subsidies -----------------------------------------------------------------------------------------------
CREATE TABLE policy (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  template_code TEXT,
  source TEXT NOT NULL DEFAULT '',
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  UNIQUE (name, year)
) STRICT;

CREATE TABLE pool (
  id TEXT PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policy (id),
  union_id TEXT NOT NULL REFERENCES union_node (id),
  parent_id TEXT REFERENCES pool (id),
  granted_places INTEGER CHECK (granted_places >= 0),
  granted_fen INTEGER CHECK (granted_fen >= 0),
  UNIQUE (policy_id, union_id)
) STRICT;

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  policy_id TEXT NOT NULL REFERENCES policy (id),
  pool_id TEXT NOT NULL REFERENCES pool (id),
  worker_id TEXT NOT NULL REFERENCES worker (id),
  enrolment_id TEXT REFERENCES enrolment (id),
  state TEXT NOT NULL CHECK (state IN ('entered', 'reviewed', 'approved', 'publicised', 'paid', 'completed',
    'returned', 'rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  submitted_at INTEGER NOT NULL,
  due_on TEXT,
  evidence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(evidence))
) STRICT;
CREATE INDEX claim_policy ON claim (policy_id, state, submitted_at);
CREATE INDEX claim_worker ON claim (worker_id);
CREATE INDEX claim_pool ON claim (pool_id);
CREATE UNIQUE INDEX claim_live ON claim (policy_id, worker_id, ifnull(enrolment_id, ''))
  WHERE state NOT IN ('rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back');

CREATE TABLE claim_step (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  act TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  account_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX claim_step_claim ON claim_step (claim_id, at);

CREATE TABLE ledger_line (
  id TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL REFERENCES pool (id),
  claim_id TEXT REFERENCES claim (id),
  kind TEXT NOT NULL CHECK (kind IN ('grant', 'hand-down', 'reserve', 'occupy', 'release', 'transfer-in', 'transfer-out', 'return')),
  stage TEXT NOT NULL DEFAULT '',
  places INTEGER NOT NULL,
  fen INTEGER NOT NULL,
  account_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ledger_line_pool ON ledger_line (pool_id, at);
CREATE UNIQUE INDEX ledger_line_once ON ledger_line (claim_id, pool_id, stage, kind)
  WHERE claim_id IS NOT NULL AND kind IN ('reserve', 'occupy');

-- ledger lines and audit entries are append-only
CREATE TRIGGER ledger_line_kept BEFORE UPDATE ON ledger_line BEGIN SELECT raise(ABORT, 'ledger lines are append-only'); END;
CREATE TRIGGER ledger_line_stays BEFORE DELETE ON ledger_line BEGIN SELECT raise(ABORT, 'ledger lines are append-only'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry BEGIN SELECT raise(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OF seq, at, account_id, actor_name, action, sentence, payload_digest, chain ON audit_entry
  BEGIN SELECT raise(ABORT, 'audit entries are append-only'); END;
