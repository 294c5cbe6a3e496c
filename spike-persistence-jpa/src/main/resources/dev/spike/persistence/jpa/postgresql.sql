--liquibase formatted sql

--changeset spike:1
CREATE TABLE schema_mark (
  hash TEXT NOT NULL,
  change_sets INTEGER NOT NULL
);

CREATE TABLE numbers (
  name TEXT NOT NULL PRIMARY KEY,
  last BIGINT NOT NULL
);

INSERT INTO numbers (name, last) VALUES ('id', 0), ('revision', 0);

CREATE TABLE users (
  id BIGINT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  username TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  token_version INTEGER NOT NULL,
  last_login_at BIGINT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- Who owns a collection may be gone by the time it is made: no reference to users.
CREATE TABLE collections (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  seed BIGINT,
  owner_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE INDEX collections_owner ON collections (owner_id, id);

CREATE TABLE fields (
  id BIGINT NOT NULL PRIMARY KEY,
  collection_id BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  collection_type TEXT NOT NULL,
  field_name TEXT NOT NULL,
  rule TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  UNIQUE (collection_id, collection_type, field_name)
);

CREATE INDEX fields_collection ON fields (collection_id);

CREATE TABLE spike_schedules (
  id BIGINT NOT NULL PRIMARY KEY,
  collection_id BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  start_datetime BIGINT NOT NULL,
  end_datetime BIGINT NOT NULL,
  continuity TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  CHECK (start_datetime < end_datetime)
);

CREATE INDEX spike_schedules_collection ON spike_schedules (collection_id, id);
CREATE INDEX spike_schedules_course ON spike_schedules (collection_id, end_datetime, start_datetime);
CREATE INDEX spike_schedules_window ON spike_schedules (start_datetime, end_datetime);
CREATE INDEX spike_schedules_end ON spike_schedules (end_datetime);

-- A spike keeps the copy of a field that its collection gives up: no reference to fields.
CREATE TABLE spike_schedule_fields (
  id BIGINT NOT NULL PRIMARY KEY,
  spike_schedule_id BIGINT NOT NULL REFERENCES spike_schedules (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  original_field_id BIGINT NOT NULL,
  collection_type TEXT NOT NULL,
  field_name TEXT NOT NULL,
  rule TEXT NOT NULL,
  original_rule TEXT NOT NULL
);

CREATE INDEX spike_schedule_fields_spike ON spike_schedule_fields (spike_schedule_id);
CREATE INDEX spike_schedule_fields_original ON spike_schedule_fields (original_field_id);

-- No ids means all collections, so that ids must never become none.
CREATE TABLE api_keys (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  key_prefix TEXT NOT NULL,
  key_hash TEXT NOT NULL UNIQUE,
  revoked BOOLEAN NOT NULL,
  expires_at BIGINT,
  last_used_at BIGINT,
  collection_ids TEXT CHECK (collection_ids <> ''),
  collection_type TEXT,
  scopes TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE INDEX api_keys_user ON api_keys (user_id, id);

CREATE TABLE counters (
  collection_id BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  collection_type TEXT NOT NULL,
  draws BIGINT NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (collection_id, collection_type)
);

--changeset spike:2
-- A spike takes the time from its start, or from when it was written if that was later: what was
-- over by then is in nobody's way.
ALTER TABLE spike_schedules ADD CONSTRAINT spike_schedules_no_overlap EXCLUDE USING gist (
  int8range(collection_id, collection_id, '[]') WITH &&,
  int8range(LEAST(GREATEST(start_datetime, updated_at), end_datetime), end_datetime) WITH &&
);

--changeset spike:3
-- When a collection, its fields or its spikes were last revised; 0 stands for users and keys.
CREATE TABLE revisions (
  collection_id BIGINT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
);

CREATE INDEX revisions_revision ON revisions (revision);

--changeset spike:4
-- The tokens of people that are no longer what they were when they were handed out.
CREATE TABLE passes (
  id TEXT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  version INTEGER,
  expires_at BIGINT NOT NULL
);

CREATE INDEX passes_expiry ON passes (expires_at);

--changeset spike:5
-- Names are put in the order of their letters' numbers, which is the same on every server.
CREATE TABLE import_connections (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  description TEXT NOT NULL,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  database_name TEXT NOT NULL,
  username TEXT NOT NULL,
  options TEXT NOT NULL,
  password TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE import_sources (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  description TEXT NOT NULL,
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  username TEXT NOT NULL,
  password TEXT,
  key_path TEXT,
  host_key TEXT,
  remote_path TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE import_projects (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  connection_id TEXT COLLATE "C" NOT NULL REFERENCES import_connections (id),
  source_id TEXT COLLATE "C" REFERENCES import_sources (id),
  strip_prefix TEXT NOT NULL,
  strip_suffix TEXT NOT NULL,
  lowercase BOOLEAN NOT NULL,
  refreshes_views BOOLEAN NOT NULL,
  bad_rows TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE INDEX import_projects_connection ON import_projects (connection_id);
CREATE INDEX import_projects_source ON import_projects (source_id);

-- The defaults of a project are in the first place and have no table of their own.
CREATE TABLE import_load_rules (
  project_id TEXT COLLATE "C" NOT NULL REFERENCES import_projects (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  target_table TEXT CHECK ((target_table IS NULL) = (place = 0)),
  file_pattern TEXT NOT NULL,
  primary_key TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  encoding TEXT NOT NULL,
  skipped_lines INTEGER NOT NULL,
  rebuild BOOLEAN NOT NULL,
  date_style TEXT,
  schema_name TEXT NOT NULL,
  column_mapping TEXT NOT NULL,
  PRIMARY KEY (project_id, place)
);

-- An expression or an interval. What was made last may be gone from the jobs: no reference.
CREATE TABLE import_schedules (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  project_id TEXT COLLATE "C" NOT NULL REFERENCES import_projects (id),
  callback_url TEXT,
  local_files TEXT,
  overrides_sftp BOOLEAN NOT NULL,
  sftp_host TEXT,
  sftp_port INTEGER,
  sftp_username TEXT,
  sftp_password TEXT,
  sftp_key_path TEXT,
  sftp_host_key TEXT,
  sftp_remote_path TEXT,
  cron_expression TEXT,
  interval_millis BIGINT,
  anchored_at BIGINT,
  timezone TEXT NOT NULL,
  next_run_at BIGINT,
  last_run_at BIGINT,
  last_job_id TEXT,
  total_runs BIGINT NOT NULL,
  successful_runs BIGINT NOT NULL,
  failed_runs BIGINT NOT NULL,
  missed_runs BIGINT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  CHECK ((cron_expression IS NULL) <> (interval_millis IS NULL)),
  CHECK ((interval_millis IS NULL) = (anchored_at IS NULL))
);

CREATE INDEX import_schedules_project ON import_schedules (project_id);
CREATE INDEX import_schedules_next_run ON import_schedules (next_run_at, name);

-- A job outlives its project, so it has no reference to it.
CREATE TABLE import_jobs (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  project_id TEXT COLLATE "C" NOT NULL,
  project_name TEXT COLLATE "C" NOT NULL,
  schedule_id TEXT COLLATE "C" REFERENCES import_schedules (id) ON DELETE SET NULL,
  callback_url TEXT,
  local_files TEXT,
  overrides_sftp BOOLEAN NOT NULL,
  sftp_host TEXT,
  sftp_port INTEGER,
  sftp_username TEXT,
  sftp_password TEXT,
  sftp_key_path TEXT,
  sftp_host_key TEXT,
  sftp_remote_path TEXT,
  created_at BIGINT NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  lease_node TEXT,
  lease_token TEXT,
  lease_until BIGINT,
  started_at BIGINT,
  completed_at BIGINT,
  bytes_done BIGINT NOT NULL,
  bytes_total BIGINT NOT NULL,
  rows_done BIGINT NOT NULL,
  telling_until BIGINT,
  told_well BOOLEAN,
  told_detail TEXT,
  told_at BIGINT,
  CHECK ((status = 'running') = (lease_token IS NOT NULL)),
  CHECK ((status IN ('pending', 'running')) = (completed_at IS NULL))
);

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
  job_id TEXT COLLATE "C" NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  schema_name TEXT,
  table_name TEXT,
  inserted BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  skipped BIGINT NOT NULL,
  error TEXT,
  PRIMARY KEY (job_id, place)
);

CREATE TABLE import_job_errors (
  job_id TEXT COLLATE "C" NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (job_id, place)
);

--changeset spike:6
-- What the library keeps that wakes this service when something is due; only it looks at this.
CREATE TABLE scheduled_tasks (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);

--changeset spike:7
-- How the clock is set: what it showed at an instant of real time, and how many thousandths of a
-- second it has gone on since in each second. Without a row, it shows real time.
CREATE TABLE clock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  anchor BIGINT NOT NULL,
  shown BIGINT NOT NULL,
  tempo BIGINT NOT NULL
);

--changeset spike:8
-- A spike that recurs takes the windows that its recurrence says, and those of different priority
-- may overlap: both are settled in the work that plans a spike. A plain one does neither.
ALTER TABLE spike_schedules ADD COLUMN recurrence TEXT;
ALTER TABLE spike_schedules ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE spike_schedules ADD COLUMN plain BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX spike_schedules_near ON spike_schedules (collection_id, plain, end_datetime);
CREATE INDEX spike_schedules_recurring ON spike_schedules (collection_id)
  WHERE recurrence IS NOT NULL;
ALTER TABLE spike_schedules DROP CONSTRAINT IF EXISTS spike_schedules_no_overlap;
ALTER TABLE spike_schedules ADD CONSTRAINT spike_schedules_no_overlap EXCLUDE USING gist (
  int8range(collection_id, collection_id, '[]') WITH &&,
  int8range(LEAST(GREATEST(start_datetime, updated_at), end_datetime), end_datetime) WITH &&
) WHERE (plain);

--changeset spike:9
-- What spikes were before they were changed or went away, and from when until when: the truth about
-- what was generated then. A spike may be gone, so there is no reference to it.
CREATE TABLE past_spikes (
  spike_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  collection_id BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  start_datetime BIGINT NOT NULL,
  end_datetime BIGINT NOT NULL,
  recurrence TEXT,
  priority INTEGER NOT NULL,
  marks TEXT NOT NULL,
  force_from BIGINT NOT NULL,
  force_until BIGINT NOT NULL,
  PRIMARY KEY (spike_id, version),
  CHECK (force_from < force_until)
);

CREATE INDEX past_spikes_collection ON past_spikes (collection_id, force_until, force_from);
CREATE INDEX past_spikes_until ON past_spikes (force_until);

-- What a dashboard somewhere else is told of the times in which spikes are at work, and how far it
-- was told: by whichever node takes a row in hand.
CREATE TABLE annotations (
  spike_id BIGINT NOT NULL,
  start_datetime BIGINT NOT NULL,
  collection_id BIGINT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  end_datetime BIGINT,
  tags TEXT NOT NULL,
  text TEXT NOT NULL,
  number BIGINT,
  done BOOLEAN NOT NULL,
  tries INTEGER NOT NULL,
  rests_until BIGINT NOT NULL,
  PRIMARY KEY (spike_id, start_datetime)
);

CREATE INDEX annotations_collection ON annotations (collection_id);
CREATE INDEX annotations_undone ON annotations (start_datetime) WHERE NOT done;

--changeset spike:10
-- What tests of alerts came to. Labels are names and values in turn, each on a line of its own.
CREATE TABLE verdicts (
  id BIGINT NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  test TEXT NOT NULL,
  collection TEXT NOT NULL,
  began_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX verdicts_user ON verdicts (user_id, id);

CREATE TABLE verdict_findings (
  verdict_id BIGINT NOT NULL REFERENCES verdicts (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  spike TEXT,
  alert TEXT NOT NULL,
  labels TEXT NOT NULL,
  delay BIGINT,
  firings INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (verdict_id, place)
);

--changeset spike:11
-- What goes wrong while a spike is at work, one thing in each line.
ALTER TABLE spike_schedules ADD COLUMN faults TEXT;
