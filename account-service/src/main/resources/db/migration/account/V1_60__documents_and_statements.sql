-- Documents of accounts; what they are, apart from their contents.
CREATE TABLE document (
  document   text COLLATE "C" PRIMARY KEY,
  account    text COLLATE "C" NOT NULL REFERENCES account,
  kind       text NOT NULL,
  name       text NOT NULL,
  media_type text NOT NULL,
  size       bigint NOT NULL,
  sha256     text COLLATE "C" NOT NULL,
  put_by     text NOT NULL,
  put_at     timestamptz NOT NULL
);

COMMENT ON COLUMN document.sha256 IS 'of the content; the same content of one account is kept once';

CREATE UNIQUE INDEX document_once ON document (account, sha256);
CREATE INDEX document_of_account ON document (account, document);

CREATE TABLE document_content (
  document text COLLATE "C" PRIMARY KEY REFERENCES document,
  content  bytea NOT NULL
);

-- Every reading of a content; never changed.
CREATE TABLE document_reading (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document text COLLATE "C" NOT NULL REFERENCES document,
  read_by  text NOT NULL,
  read_at  timestamptz NOT NULL
);

CREATE INDEX document_reading_of ON document_reading (document, id);

-- When each account that something moved on has its next statement (E3).
CREATE TABLE statement_plan (
  account       text COLLATE "C" PRIMARY KEY,
  issued        date NOT NULL,
  next_due_at   timestamptz,
  claimed_until timestamptz
) WITH (fillfactor = 70);

COMMENT ON COLUMN statement_plan.issued IS 'first day of the last month whose statement is issued';
COMMENT ON COLUMN statement_plan.next_due_at IS 'empty while nothing is open and nothing moves';
COMMENT ON COLUMN statement_plan.claimed_until IS
  'wall time; somebody is printing it. For thrift only, the statement itself is issued once';

CREATE INDEX statement_plan_next_due ON statement_plan (next_due_at) WHERE next_due_at IS NOT NULL;

-- What was there before gets its first statement on the next statement day.
INSERT INTO statement_plan (account, issued, next_due_at)
SELECT DISTINCT account, date '1900-01-01', timestamptz 'epoch' FROM movement;

-- One statement per account and month, whoever issues it and however often.
CREATE TABLE statement (
  account   text COLLATE "C" NOT NULL REFERENCES account,
  month     date NOT NULL,
  on_day    date NOT NULL,
  from_day  date NOT NULL,
  to_day    date NOT NULL,
  through   bigint NOT NULL,
  balances  jsonb NOT NULL,
  pdf       text COLLATE "C" NOT NULL REFERENCES document,
  html      text COLLATE "C" NOT NULL REFERENCES document,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (account, month)
);

COMMENT ON COLUMN statement.month IS 'its first day';
COMMENT ON COLUMN statement.through IS 'the last movement that is on it or before it';
COMMENT ON COLUMN statement.balances IS 'opening and closing, per currency';

CREATE INDEX statement_of_month ON statement (month, account);
