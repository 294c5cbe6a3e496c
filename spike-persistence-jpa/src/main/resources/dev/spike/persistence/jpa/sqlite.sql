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
