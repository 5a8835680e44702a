-- One row per account, locked by everything that changes the account.
CREATE TABLE account_lock (
  account text COLLATE "C" PRIMARY KEY
);

-- Events that are committed and not yet acknowledged by Kafka. Ids are drawn while the account's
-- lock is held, so per account they are in the order of the commits.
CREATE TABLE outbox (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event   uuid        NOT NULL,
  topic   text        NOT NULL,
  key     text        NOT NULL,
  type    text        NOT NULL,
  at      timestamptz NOT NULL,
  trace   text,
  payload text        NOT NULL,
  written timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_vacuum_cost_delay = 0
);

COMMENT ON COLUMN outbox.at IS 'business time';
COMMENT ON COLUMN outbox.written IS 'wall time';

-- The relay that sends at the moment. For thrift only: two relays at once do no harm.
CREATE TABLE relay_lease (
  name      text PRIMARY KEY,
  owner     uuid        NOT NULL,
  runs_out  timestamptz NOT NULL
);

-- The ids of the events that a consumer has taken. The week is that in which the event was made,
-- so that the same event always meets its own id.
CREATE TABLE inbox (
  consumer text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  week     date NOT NULL,
  PRIMARY KEY (consumer, event_id, week)
) PARTITION BY RANGE (week);

CREATE TABLE inbox_other PARTITION OF inbox DEFAULT;

-- Records that could not be taken, and those that came for the same account after them.
CREATE TABLE parked (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer       text   NOT NULL,
  key            text   NOT NULL,
  topic          text   NOT NULL,
  partition      int    NOT NULL,
  "offset"       bigint NOT NULL,
  record         bytea,
  headers        jsonb  NOT NULL,
  recorded_at    timestamptz NOT NULL,
  reason         text   NOT NULL,
  parked_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at       timestamptz,
  ended_how      text CHECK (ended_how IN ('REPLAYED', 'SKIPPED')),
  ended_by       text,
  ended_reason   text,
  UNIQUE (consumer, topic, partition, "offset")
);

CREATE INDEX parked_queue ON parked (consumer, key, id) WHERE ended_at IS NULL;
