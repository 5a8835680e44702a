-- What an accepted event says is in the books; the night's check compares both. Empty for events that
-- were taken before this was kept.
ALTER TABLE finance_event ADD COLUMN type text, ADD COLUMN document text COLLATE "C";

COMMENT ON COLUMN finance_event.type IS 'such as payment-received';
COMMENT ON COLUMN finance_event.document IS 'the number of what it is about, unless that is an account or a rate';

ALTER TABLE self_check
  ADD COLUMN reached_source text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN reached_id     text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN events         bigint NOT NULL DEFAULT 0,
  ADD COLUMN lost_events    bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN self_check.reached_id IS 'with its source, the last event of Finance that was looked at';

CREATE TABLE lost_event (
  night    date NOT NULL REFERENCES self_check,
  source   text COLLATE "C" NOT NULL,
  id       text COLLATE "C" NOT NULL,
  account  text NOT NULL,
  type     text,
  document text,
  PRIMARY KEY (night, source, id)
);

COMMENT ON TABLE lost_event IS 'accepted, and in no book';
