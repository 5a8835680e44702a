-- Every event that was ever read, in the order in which it came; never changed, never deleted. An
-- account's events lie together: that is how the timeline and a rebuild read them.
CREATE SEQUENCE archive_seq;

CREATE TABLE archive (
  account     text COLLATE "C" NOT NULL,
  seq         bigint      NOT NULL DEFAULT nextval('archive_seq'),
  event_id    text COLLATE "C" NOT NULL,
  topic       text        NOT NULL,
  type        text        NOT NULL,
  at          timestamptz NOT NULL,
  archived_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  payload     jsonb       NOT NULL,
  PRIMARY KEY (account, seq),
  UNIQUE (account, topic, event_id)
) PARTITION BY HASH (account);

COMMENT ON COLUMN archive.at IS 'business time';
COMMENT ON COLUMN archive.archived_at IS 'wall time';

DO $$
BEGIN
  FOR part IN 0..7 LOOP
    EXECUTE format(
      'CREATE TABLE archive_%s PARTITION OF archive FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
      part, part);
  END LOOP;
END
$$;

CREATE INDEX archive_timeline ON archive (account, at DESC, seq DESC);
