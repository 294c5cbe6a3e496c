--liquibase formatted sql

--changeset spike:1
CREATE TABLE schema_mark (
  hash TEXT NOT NULL,
  change_sets INTEGER NOT NULL
) STRICT;

CREATE TABLE numbers (
  name TEXT NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

INSERT INTO numbers (name, last) VALUES ('id', 0), ('revision', 0);

CREATE TABLE users (
  id INTEGER NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  username TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  token_version INTEGER NOT NULL,
  last_login_at INTEGER,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Who owns a collection may be gone by the time it is made: no reference to users.
CREATE TABLE collections (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  seed INTEGER,
  owner_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX collections_owner ON collections (owner_id, id);

CREATE TABLE fields (
  id INTEGER NOT NULL PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  collection_type TEXT NOT NULL,
  field_name TEXT NOT NULL,
  rule TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (collection_id, collection_type, field_name)
) STRICT;

CREATE INDEX fields_collection ON fields (collection_id);

CREATE TABLE spike_schedules (
  id INTEGER NOT NULL PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  start_datetime INTEGER NOT NULL,
  end_datetime INTEGER NOT NULL,
  continuity TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (start_datetime < end_datetime)
) STRICT;

CREATE INDEX spike_schedules_collection ON spike_schedules (collection_id, id);
CREATE INDEX spike_schedules_course ON spike_schedules (collection_id, end_datetime, start_datetime);
CREATE INDEX spike_schedules_window ON spike_schedules (start_datetime, end_datetime);
CREATE INDEX spike_schedules_end ON spike_schedules (end_datetime);

-- A spike keeps the copy of a field that its collection gives up: no reference to fields.
CREATE TABLE spike_schedule_fields (
  id INTEGER NOT NULL PRIMARY KEY,
  spike_schedule_id INTEGER NOT NULL REFERENCES spike_schedules (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  original_field_id INTEGER NOT NULL,
  collection_type TEXT NOT NULL,
  field_name TEXT NOT NULL,
  rule TEXT NOT NULL,
  original_rule TEXT NOT NULL
) STRICT;

CREATE INDEX spike_schedule_fields_spike ON spike_schedule_fields (spike_schedule_id);
CREATE INDEX spike_schedule_fields_original ON spike_schedule_fields (original_field_id);

-- No ids means all collections, so that ids must never become none.
CREATE TABLE api_keys (
  id INTEGER NOT NULL PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  key_prefix TEXT NOT NULL,
  key_hash TEXT NOT NULL UNIQUE,
  revoked INTEGER NOT NULL,
  expires_at INTEGER,
  last_used_at INTEGER,
  collection_ids TEXT CHECK (collection_ids <> ''),
  collection_type TEXT,
  scopes TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX api_keys_user ON api_keys (user_id, id);

CREATE TABLE counters (
  collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  collection_type TEXT NOT NULL,
  draws INTEGER NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (collection_id, collection_type)
) STRICT, WITHOUT ROWID;

--changeset spike:2 splitStatements:false
-- A spike that was over when the other was written is in nobody's way.
CREATE TRIGGER spike_schedules_no_overlap_insert BEFORE INSERT ON spike_schedules
WHEN EXISTS (
  SELECT 1 FROM spike_schedules other
  WHERE other.collection_id = NEW.collection_id AND other.id <> NEW.id
    AND other.end_datetime > max(NEW.start_datetime, NEW.updated_at)
    AND other.start_datetime < NEW.end_datetime)
BEGIN
  SELECT RAISE(ABORT, 'spike_schedules_no_overlap');
END;

--changeset spike:3 splitStatements:false
CREATE TRIGGER spike_schedules_no_overlap_update BEFORE UPDATE ON spike_schedules
WHEN EXISTS (
  SELECT 1 FROM spike_schedules other
  WHERE other.collection_id = NEW.collection_id AND other.id <> NEW.id
    AND other.end_datetime > max(NEW.start_datetime, NEW.updated_at)
    AND other.start_datetime < NEW.end_datetime)
BEGIN
  SELECT RAISE(ABORT, 'spike_schedules_no_overlap');
END;

--changeset spike:4
-- When a collection, its fields or its spikes were last revised; 0 stands for users and keys.
CREATE TABLE revisions (
  collection_id INTEGER NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX revisions_revision ON revisions (revision);

--changeset spike:5
-- The tokens of people that are no longer what they were when they were handed out.
CREATE TABLE passes (
  id TEXT NOT NULL PRIMARY KEY,
  user_id INTEGER NOT NULL,
  version INTEGER,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX passes_expiry ON passes (expires_at);

--changeset spike:6
CREATE TABLE import_connections (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  database_name TEXT NOT NULL,
  username TEXT NOT NULL,
  options TEXT NOT NULL,
  password TEXT,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_sources (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  username TEXT NOT NULL,
  password TEXT,
  key_path TEXT,
  host_key TEXT,
  remote_path TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_projects (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  connection_id TEXT NOT NULL REFERENCES import_connections (id),
  source_id TEXT REFERENCES import_sources (id),
  strip_prefix TEXT NOT NULL,
  strip_suffix TEXT NOT NULL,
  lowercase INTEGER NOT NULL,
  refreshes_views INTEGER NOT NULL,
  bad_rows TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX import_projects_connection ON import_projects (connection_id);
CREATE INDEX import_projects_source ON import_projects (source_id);

-- The defaults of a project are in the first place and have no table of their own.
CREATE TABLE import_load_rules (
  project_id TEXT NOT NULL REFERENCES import_projects (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  target_table TEXT CHECK ((target_table IS NULL) = (place = 0)),
  file_pattern TEXT NOT NULL,
  primary_key TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  encoding TEXT NOT NULL,
  skipped_lines INTEGER NOT NULL,
  rebuild INTEGER NOT NULL,
  date_style TEXT,
  schema_name TEXT NOT NULL,
  column_mapping TEXT NOT NULL,
  PRIMARY KEY (project_id, place)
) STRICT, WITHOUT ROWID;

-- An expression or an interval. What was made last may be gone from the jobs: no reference.
CREATE TABLE import_schedules (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  project_id TEXT NOT NULL REFERENCES import_projects (id),
  callback_url TEXT,
  local_files TEXT,
  overrides_sftp INTEGER NOT NULL,
  sftp_host TEXT,
  sftp_port INTEGER,
  sftp_username TEXT,
  sftp_password TEXT,
  sftp_key_path TEXT,
  sftp_host_key TEXT,
  sftp_remote_path TEXT,
  cron_expression TEXT,
  interval_millis INTEGER,
  anchored_at INTEGER,
  timezone TEXT NOT NULL,
  next_run_at INTEGER,
  last_run_at INTEGER,
  last_job_id TEXT,
  total_runs INTEGER NOT NULL,
  successful_runs INTEGER NOT NULL,
  failed_runs INTEGER NOT NULL,
  missed_runs INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((cron_expression IS NULL) <> (interval_millis IS NULL)),
  CHECK ((interval_millis IS NULL) = (anchored_at IS NULL))
) STRICT;

CREATE INDEX import_schedules_project ON import_schedules (project_id);
CREATE INDEX import_schedules_next_run ON import_schedules (next_run_at, name);

-- A job outlives its project, so it has no reference to it.
CREATE TABLE import_jobs (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL,
  project_name TEXT NOT NULL,
  schedule_id TEXT REFERENCES import_schedules (id) ON DELETE SET NULL,
  callback_url TEXT,
  local_files TEXT,
  overrides_sftp INTEGER NOT NULL,
  sftp_host TEXT,
  sftp_port INTEGER,
  sftp_username TEXT,
  sftp_password TEXT,
  sftp_key_path TEXT,
  sftp_host_key TEXT,
  sftp_remote_path TEXT,
  created_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  lease_node TEXT,
  lease_token TEXT,
  lease_until INTEGER,
  started_at INTEGER,
  completed_at INTEGER,
  bytes_done INTEGER NOT NULL,
  bytes_total INTEGER NOT NULL,
  rows_done INTEGER NOT NULL,
  telling_until INTEGER,
  told_well INTEGER,
  told_detail TEXT,
  told_at INTEGER,
  CHECK ((status = 'running') = (lease_token IS NOT NULL)),
  CHECK ((status IN ('pending', 'running')) = (completed_at IS NULL))
) STRICT;

CREATE INDEX import_jobs_newest ON import_jobs (created_at DESC, id);
CREATE INDEX import_jobs_project ON import_jobs (project_name, created_at DESC, id);
CREATE INDEX import_jobs_schedule ON import_jobs (schedule_id, created_at DESC, id);
CREATE INDEX import_jobs_status ON import_jobs (status, created_at DESC, id);

CREATE INDEX import_jobs_active ON import_jobs (project_id, created_at, id)
  WHERE status IN ('pending', 'running');
CREATE INDEX import_jobs_pending ON import_jobs (created_at, id) WHERE status = 'pending';
CREATE INDEX import_jobs_untold ON import_jobs (created_at, id)
  WHERE callback_url IS NOT NULL AND completed_at IS NOT NULL AND told_at IS NULL;

-- Beneath all decisions: a project runs in one pair of hands, and a schedule has one job at a time.
CREATE UNIQUE INDEX import_jobs_one_running ON import_jobs (project_id) WHERE status = 'running';
CREATE UNIQUE INDEX import_jobs_one_active ON import_jobs (schedule_id)
  WHERE status IN ('pending', 'running');

CREATE TABLE import_file_results (
  job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  schema_name TEXT,
  table_name TEXT,
  inserted INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  error TEXT,
  PRIMARY KEY (job_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_job_errors (
  job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (job_id, place)
) STRICT, WITHOUT ROWID;

--changeset spike:7
-- What the library keeps that wakes this service when something is due; only it looks at this, and
-- its types are not those that a strict table knows.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP NOT NULL,
  picked BIT NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP,
  last_failure TIMESTAMP,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);

--changeset spike:8
-- How the clock is set: what it showed at an instant of real time, and how many thousandths of a
-- second it has gone on since in each second. Without a row, it shows real time.
CREATE TABLE clock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  anchor INTEGER NOT NULL,
  shown INTEGER NOT NULL,
  tempo INTEGER NOT NULL
) STRICT;

--changeset spike:9
-- A spike that recurs takes the windows that its recurrence says, and those of different priority
-- may overlap: both are settled in the work that plans a spike. A plain one does neither.
ALTER TABLE spike_schedules ADD COLUMN recurrence TEXT;
ALTER TABLE spike_schedules ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE spike_schedules ADD COLUMN plain INTEGER NOT NULL DEFAULT 1;
CREATE INDEX spike_schedules_near ON spike_schedules (collection_id, plain, end_datetime);
CREATE INDEX spike_schedules_recurring ON spike_schedules (collection_id)
  WHERE recurrence IS NOT NULL;
DROP TRIGGER IF EXISTS spike_schedules_no_overlap_insert;
DROP TRIGGER IF EXISTS spike_schedules_no_overlap_update;

--changeset spike:10 splitStatements:false
CREATE TRIGGER spike_schedules_no_overlap_insert BEFORE INSERT ON spike_schedules
WHEN NEW.plain AND EXISTS (
  SELECT 1 FROM spike_schedules other
  WHERE other.collection_id = NEW.collection_id AND other.plain AND other.id <> NEW.id
    AND other.end_datetime > max(NEW.start_datetime, NEW.updated_at)
    AND other.start_datetime < NEW.end_datetime)
BEGIN
  SELECT RAISE(ABORT, 'spike_schedules_no_overlap');
END;

--changeset spike:11 splitStatements:false
CREATE TRIGGER spike_schedules_no_overlap_update BEFORE UPDATE ON spike_schedules
WHEN NEW.plain AND EXISTS (
  SELECT 1 FROM spike_schedules other
  WHERE other.collection_id = NEW.collection_id AND other.plain AND other.id <> NEW.id
    AND other.end_datetime > max(NEW.start_datetime, NEW.updated_at)
    AND other.start_datetime < NEW.end_datetime)
BEGIN
  SELECT RAISE(ABORT, 'spike_schedules_no_overlap');
END;

--changeset spike:12
-- What spikes were before they were changed or went away, and from when until when: the truth about
-- what was generated then. A spike may be gone, so there is no reference to it.
CREATE TABLE past_spikes (
  spike_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  start_datetime INTEGER NOT NULL,
  end_datetime INTEGER NOT NULL,
  recurrence TEXT,
  priority INTEGER NOT NULL,
  marks TEXT NOT NULL,
  force_from INTEGER NOT NULL,
  force_until INTEGER NOT NULL,
  PRIMARY KEY (spike_id, version),
  CHECK (force_from < force_until)
) STRICT;

CREATE INDEX past_spikes_collection ON past_spikes (collection_id, force_until, force_from);
CREATE INDEX past_spikes_until ON past_spikes (force_until);

-- What a dashboard somewhere else is told of the times in which spikes are at work, and how far it
-- was told: by whichever node takes a row in hand.
CREATE TABLE annotations (
  spike_id INTEGER NOT NULL,
  start_datetime INTEGER NOT NULL,
  collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  end_datetime INTEGER,
  tags TEXT NOT NULL,
  text TEXT NOT NULL,
  number INTEGER,
  done INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  rests_until INTEGER NOT NULL,
  PRIMARY KEY (spike_id, start_datetime)
) STRICT;

CREATE INDEX annotations_collection ON annotations (collection_id);
CREATE INDEX annotations_undone ON annotations (start_datetime) WHERE NOT done;

--changeset spike:13
-- What tests of alerts came to. Labels are names and values in turn, each on a line of its own.
CREATE TABLE verdicts (
  id INTEGER NOT NULL PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  test TEXT NOT NULL,
  collection TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX verdicts_user ON verdicts (user_id, id);

CREATE TABLE verdict_findings (
  verdict_id INTEGER NOT NULL REFERENCES verdicts (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  spike TEXT,
  alert TEXT NOT NULL,
  labels TEXT NOT NULL,
  delay INTEGER,
  firings INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (verdict_id, place)
) STRICT, WITHOUT ROWID;

--changeset spike:14
-- What goes wrong while a spike is at work, one thing in each line.
ALTER TABLE spike_schedules ADD COLUMN faults TEXT;
