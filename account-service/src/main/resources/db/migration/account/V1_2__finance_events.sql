-- Finance's events by their own ids, kept for ever.
CREATE TABLE finance_event (
  source  text COLLATE "C" NOT NULL,
  id      text COLLATE "C" NOT NULL,
  hash    uuid    NOT NULL,
  account text    NOT NULL,
  taken   boolean NOT NULL,
  PRIMARY KEY (source, id)
);

COMMENT ON COLUMN finance_event.hash IS 'of type, subject and data, however they were written';
COMMENT ON COLUMN finance_event.taken IS 'accepted; a rejected one may be sent again';

-- Every rejection, with what was wrong.
CREATE TABLE finance_rejection (
  rejection   uuid PRIMARY KEY,
  source      text,
  id          text,
  type        text,
  account     text,
  door        text NOT NULL,
  rejected_at timestamptz NOT NULL,
  problem     jsonb NOT NULL
);
