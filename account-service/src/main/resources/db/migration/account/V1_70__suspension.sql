-- Accounts in the suspension process or that have ever been: candidate, warned, suspended (E2).
CREATE TABLE suspension (
  account       text COLLATE "C" PRIMARY KEY REFERENCES account,
  state         text    NOT NULL
    CHECK (state IN ('NONE', 'CANDIDATE', 'WARNED', 'SUSPENDED', 'REINSTATED')),
  since         date    NOT NULL,
  warned_on     date,
  suspends_on   date,
  suspended_on  date,
  reinstated_on date,
  proceed       boolean NOT NULL,
  holds         jsonb   NOT NULL,
  refused       text,
  released_for  text,
  reason        text    NOT NULL,
  caused_by     text,
  next_due_at   timestamptz
) WITH (fillfactor = 70);

COMMENT ON COLUMN suspension.since IS 'the day on which it last became a candidate';
COMMENT ON COLUMN suspension.proceed IS 'somebody decided to warn as soon as nothing holds it';
COMMENT ON COLUMN suspension.refused IS 'why it was not suspended although its day has come';
COMMENT ON COLUMN suspension.released_for IS 'the episode in which it is not a candidate by itself';
COMMENT ON COLUMN suspension.next_due_at IS 'when the passing of days changes something';

CREATE INDEX suspension_next_due ON suspension (next_due_at) WHERE next_due_at IS NOT NULL;
CREATE INDEX suspension_in_state ON suspension (state, since, account);
CREATE INDEX suspension_active ON suspension (since, account)
  WHERE state IN ('CANDIDATE', 'WARNED', 'SUSPENDED');

-- Who is over 30 days past due already is looked at once, and then waits for its own day.
INSERT INTO suspension (account, state, since, proceed, holds, reason, next_due_at)
SELECT account, 'NONE', current_date, false, '[]', 'Never a candidate', timestamptz 'epoch'
FROM standing
WHERE oldest_collectible_due_on < current_date - 28;

-- What happened to a suspension and what was said of it; never changed.
CREATE TABLE suspension_entry (
  entry    uuid PRIMARY KEY,
  number   bigint GENERATED ALWAYS AS IDENTITY,
  account  text COLLATE "C" NOT NULL REFERENCES account,
  kind     text NOT NULL,
  on_day   date NOT NULL,
  at       timestamptz NOT NULL,
  said_by  text,
  said     text NOT NULL,
  insight  text,
  until    date
);

COMMENT ON COLUMN suspension_entry.number IS 'the order in which they were written';

CREATE INDEX suspension_entry_of_account ON suspension_entry (account, number);
CREATE INDEX suspension_decided ON suspension_entry (account, on_day)
  WHERE kind IN ('PROCEED', 'HOLD', 'RELEASE');

-- Promises and approved payment plans, as disposition-service tells them; suspension waits for them.
CREATE TABLE agreement (
  kind      text COLLATE "C" NOT NULL CHECK (kind IN ('PROMISE', 'PLAN')),
  agreement text COLLATE "C" NOT NULL,
  account   text COLLATE "C" NOT NULL,
  what      text,
  until     date,
  said_by   text,
  at        timestamptz NOT NULL,
  ended     boolean NOT NULL,
  PRIMARY KEY (kind, agreement)
);

COMMENT ON COLUMN agreement.what IS 'empty while only its end is known';
COMMENT ON COLUMN agreement.until IS 'the last day on which it can hold; empty: until its end is told';

CREATE INDEX agreement_open ON agreement (account) WHERE NOT ended;

-- The last interactions with each account and messages to it, for the weekly review.
CREATE TABLE recent_contact (
  contact   text COLLATE "C" PRIMARY KEY,
  account   text COLLATE "C" NOT NULL,
  at        timestamptz NOT NULL,
  channel   text NOT NULL,
  direction text NOT NULL,
  outcome   text NOT NULL,
  who       text NOT NULL
);

CREATE INDEX recent_contact_of_account ON recent_contact (account, at DESC, contact DESC);
