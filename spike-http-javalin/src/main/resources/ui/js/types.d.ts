// What the API answers, as far as the pages use it. All of it is described at /api/docs.

type CollectionType = 'Performance' | 'Configuration';
type Role = 'Admin' | 'Editor' | 'Viewer';
type ValueType =
  | 'TEXT_FIXED' | 'NUMBER_FIXED' | 'FLOAT_FIXED' | 'EPOCH_NOW'
  | 'NUMBER_RANGE' | 'FLOAT_RANGE' | 'INCREMENT' | 'DECREMENT'
  | 'SINE' | 'SAWTOOTH' | 'SQUARE' | 'TRIANGLE' | 'DAILY' | 'WEEKLY'
  | 'RANDOM_WALK' | 'NORMAL' | 'SEQUENCE' | 'REPLAY' | 'EXPRESSION';
type MemberName =
  | 'fixed_value_text' | 'fixed_value_number' | 'fixed_value_float'
  | 'range_start_number' | 'range_end_number'
  | 'range_start_float' | 'range_end_float' | 'float_precision'
  | 'start_number' | 'step_number' | 'reset_number' | 'randomization_percentage' | 'hold_seconds'
  | 'min' | 'max' | 'period_seconds' | 'phase_seconds' | 'zone' | 'points' | 'step' | 'every_seconds'
  | 'mean' | 'deviation' | 'values' | 'from_datetime' | 'at_end' | 'csv' | 'length_seconds' | 'places' | 'noise' | 'expression';
type Members = Partial<Record<MemberName, string | number | null | (number | { at: string, value: number })[]>>;

interface Field extends Members {
  id: number;
  collection_id: number;
  collection_type: CollectionType;
  field_name: string;
  value_type: ValueType;
  current_number?: number;
}

interface Collection {
  id: number;
  name: string;
  seed: number | null;
  owner_id: number;
  owner_username: string | null;
  created_at: string;
  updated_at: string;
  fields: Field[];
}

type ChangeKind = 'set' | 'add' | 'multiply' | 'percent' | 'clamp';
type ChangeShape = 'step' | 'linear' | 'exponential' | 'gaussian' | 'sawtooth' | 'stairs' | 'burst';
interface Change {
  set?: number;
  add?: number;
  multiply?: number;
  percent?: number;
  clamp?: { min: number, max: number };
  shape: ChangeShape;
  ramp_in_seconds?: number;
  ramp_out_seconds?: number;
  stairs?: number;
  on_seconds?: number;
  off_seconds?: number;
}

interface SpikeField extends Members {
  id: number;
  original_field_id: number;
  collection_type: CollectionType;
  field_name: string;
  value_type: ValueType;
  is_editable: boolean;
  current_number?: number;
  change?: Change;
}

type Status = 'scheduled' | 'active' | 'expired';

interface Occurrence {
  start_datetime: string;
  end_datetime: string;
}

interface Recurrence {
  cron?: string;
  rrule?: string;
  random?: { per_day: number, shortest_seconds: number, longest_seconds: number, seed: number };
  duration_seconds?: number;
  timezone: string;
  from: string;
  until: string | null;
  count: number | null;
  except: string[];
  in_words: string;
}

/** What a recurrence means. */
interface Foreseen {
  in_words: string;
  next_occurrences: Occurrence[];
}

interface Spike {
  id: number;
  collection_id: number;
  collection_name: string;
  name: string;
  start_datetime: string;
  end_datetime: string;
  status: Status;
  continuity: 'independent' | 'shared';
  priority?: number;
  faults?: string[];
  recurrence?: Recurrence;
  next_occurrences?: Occurrence[];
  spike_fields: SpikeField[];
  created_at: string;
  updated_at: string;
}

/** A stretch of time in which a spike was at work; it may be gone. */
interface Band {
  name: string;
  spike_id?: number;
  start_datetime: string;
  end_datetime: string;
}

interface PreviewedSpike {
  id?: number;
  name: string;
  start_datetime: string;
  end_datetime: string;
  is_previewed: boolean;
  first_sample: number;
  samples: number;
}

interface PreviewedField {
  field_name: string;
  values: (number | null)[];
  base: (number | null)[];
}

interface Poll {
  at: string;
  key: { id: number; label: string; prefix: string } | null;
  type: CollectionType;
  spike: { id: number; name: string } | null;
  values: Record<string, number | null>;
  /** What went wrong with it on purpose. */
  faults?: string[];
}

interface Course {
  from: string;
  to: string;
  spikes: PreviewedSpike[];
  /** What is shaded, if not only these spikes. */
  bands?: Band[];
  times_epoch: number[];
  /** Whether somebody polled at these times, which are then of any distance. */
  isPolled?: boolean;
}

interface Preview extends Course {
  fields: PreviewedField[];
}

interface User {
  id: number;
  email: string;
  username: string;
  role: Role;
  created_at: string;
  last_login_at: string | null;
}

type Outcome = 'detected' | 'late' | 'missed' | 'not_resolved' | 'resolved_early' | 'false_alarm' | 'quiet';

interface Finding {
  outcome: Outcome;
  spike: string | null;
  alert: string;
  labels: Record<string, string>;
  delay_seconds: number | null;
  firings: number;
  reason: string;
}

interface Verdict {
  id: number;
  user_id: number;
  test: string;
  collection: string;
  began_at: string;
  ended_at: string;
  green: boolean;
  precision: number | null;
  recall: number | null;
  median_delay_seconds: number | null;
  findings: Finding[];
  created_at: string;
}

interface ApiKey {
  id: number;
  user_id: number;
  key_prefix: string;
  label: string;
  status: 'active' | 'revoked';
  expires_at: string | null;
  last_used_at: string | null;
  created_at: string;
  collection_ids: number[] | null;
  collection_type: CollectionType | null;
  scopes: string[];
  key?: string;
}

interface Token {
  expires_at: string;
  user: User;
}

interface Fault {
  pointer: string;
  detail: string;
}

interface DatabaseConnection {
  id: string;
  name: string;
  description: string | null;
  database_url: string;
}

interface Source {
  id: string;
  name: string;
  description: string | null;
  host: string;
  port: number;
  username: string;
  host_key: string | null;
  remote_path: string;
}

interface Project {
  id: string;
  name: string;
  connection_id: string;
  source_id: string | null;
  config: { defaults: { file_pattern: string }, tables: { file_pattern: string }[] };
}

interface Schedule {
  id: string;
  name: string;
  project_id: string;
  project_name: string;
  schedule_type: 'cron' | 'interval';
  cron_expression: string | null;
  timezone: string;
  in_words: string;
  enabled: boolean;
  callback_url: string | null;
  local_files: string[] | null;
  last_run_at: string | null;
  next_run_at: string | null;
  next_runs: string[];
  total_runs: number;
  successful_runs: number;
  failed_runs: number;
  missed_runs: number;
}

type JobStatus = 'pending' | 'running' | 'completed' | 'partial' | 'failed' | 'cancelled' | 'interrupted';

interface FileResult {
  filename: string;
  table_name: string | null;
  inserted: number;
  updated: number;
  skipped: number;
  success: boolean;
  error: string | null;
}

interface Job {
  id: string;
  project_name: string;
  status: JobStatus;
  started_at: string | null;
  completed_at: string | null;
  duration_seconds: number | null;
  files_processed: number;
  files_failed: number;
  total_inserted: number;
  total_updated: number;
  total_skipped: number;
  callback_url: string | null;
  schedule_id: string | null;
  created_at: string;
  progress: { bytes_done: number, bytes_total: number, rows: number };
  file_results: FileResult[];
  errors: { error_type: string, message: string, created_at: string }[];
}
