CREATE TABLE rebuild (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asked_by      text NOT NULL,
  asked_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at   timestamptz,
  accounts      bigint NOT NULL,
  accounts_done bigint NOT NULL DEFAULT 0,
  events_done   bigint NOT NULL DEFAULT 0,
  last_account  text COLLATE "C" NOT NULL DEFAULT ''
);

COMMENT ON TABLE rebuild IS 'all times are wall time';

-- One at a time.
CREATE UNIQUE INDEX rebuild_under_way ON rebuild ((true)) WHERE finished_at IS NULL;
