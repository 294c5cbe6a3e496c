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
