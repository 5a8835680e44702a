-- Playbooks are data (A1); a version is written once and never changed.
CREATE TABLE playbook (
  name         text COLLATE "C" NOT NULL,
  version      int   NOT NULL,
  content_hash text  NOT NULL,
  definition   jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  published_by text  NOT NULL,
  PRIMARY KEY (name, version)
);

-- Who an account is, as account-service last told.
CREATE TABLE account (
  account    text COLLATE "C" PRIMARY KEY,
  version    bigint NOT NULL,
  name       text   NOT NULL,
  segment    text   NOT NULL,
  zone       text   NOT NULL,
  currency   text   NOT NULL,
  csm        text,
  collector  text,
  portal_url text,
  contacts   jsonb  NOT NULL,
  addresses  text[] NOT NULL
);

CREATE INDEX account_addresses ON account USING gin (addresses);

COMMENT ON COLUMN account.addresses IS 'of all contacts, in lower case, for matching replies';

-- What an account owes, in the highest version that was heard of.
CREATE TABLE standing (
  account                   text COLLATE "C" PRIMARY KEY,
  version                   bigint NOT NULL,
  episode                   text,
  state                     text   NOT NULL,
  oldest_collectible_due_on date,
  collectible               numeric(19, 4) NOT NULL,
  currency                  text   NOT NULL
);

-- The main POC's answers (A3), by mail and on calls; matched to episodes by their local day.
CREATE TABLE answer (
  account text COLLATE "C" NOT NULL,
  source  text NOT NULL,
  contact text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (account, source)
);

-- One per episode (W6).
CREATE TABLE sequence (
  id               uuid PRIMARY KEY,
  account          text COLLATE "C" NOT NULL,
  episode          text NOT NULL,
  opened_on        date NOT NULL,
  closed_on        date,
  generation       int  NOT NULL,
  playbook         text COLLATE "C" NOT NULL,
  playbook_version int  NOT NULL,
  started_at       timestamptz NOT NULL,
  stopped_by_hand  boolean NOT NULL,
  held_by_hand     boolean NOT NULL,
  contacts         text[]  NOT NULL,
  followed_up      boolean NOT NULL,
  state            text NOT NULL CHECK (state IN ('RUNNING', 'HELD', 'STOPPED', 'COMPLETED')),
  reason           text,
  next_due_at      timestamptz,
  UNIQUE (account, episode),
  FOREIGN KEY (playbook, playbook_version) REFERENCES playbook (name, version)
);

CREATE INDEX sequence_due ON sequence (next_due_at) WHERE next_due_at IS NOT NULL;

COMMENT ON COLUMN sequence.next_due_at IS 'business time';

-- A step that is in here never runs again in its episode (W7).
CREATE TABLE step_run (
  sequence uuid NOT NULL REFERENCES sequence,
  step     text NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('RAN', 'SKIPPED')),
  at       timestamptz NOT NULL,
  PRIMARY KEY (sequence, step)
);

CREATE TABLE message (
  id               uuid PRIMARY KEY,
  account          text COLLATE "C" NOT NULL,
  sequence         uuid NOT NULL REFERENCES sequence,
  episode          text NOT NULL,
  step             text NOT NULL,
  process_day      int  NOT NULL,
  sequence_day     int,
  sender           text NOT NULL,
  template         text NOT NULL,
  owner_role       text NOT NULL,
  state            text NOT NULL
    CHECK (state IN ('PLANNED', 'SENDING', 'SENT', 'CANCELLED', 'UNCONFIRMED', 'BOUNCED')),
  why              text NOT NULL,
  planned_at       timestamptz NOT NULL,
  next_attempt_at  timestamptz,
  attempts         int  NOT NULL DEFAULT 0,
  mail_from        text,
  mail_to          text[] NOT NULL DEFAULT '{}',
  mail_cc          text[] NOT NULL DEFAULT '{}',
  subject          text,
  body             text,
  ledger_version   bigint,
  response_version bigint,
  sending_owner    text,
  sending_deadline timestamptz,
  sending_on       date,
  sent_at          timestamptz,
  crossed          boolean NOT NULL DEFAULT false,
  UNIQUE (sequence, step)
);

CREATE INDEX message_planned ON message (next_attempt_at) WHERE state = 'PLANNED';
CREATE INDEX message_sending ON message (sending_deadline) WHERE state = 'SENDING';
CREATE INDEX message_sending_on ON message (sending_on) WHERE sending_on IS NOT NULL;
CREATE INDEX message_account ON message (account, id);

COMMENT ON COLUMN message.next_attempt_at IS 'business time';
COMMENT ON COLUMN message.sending_deadline IS 'wall time; the sweep looks at it only after the transport''s time-out';
COMMENT ON COLUMN message.sending_on IS 'business day of the company, for the ceiling';
COMMENT ON COLUMN message.ledger_version IS 'of the standing that account-service cleared it with';
COMMENT ON COLUMN message.response_version IS 'of the interactions that disposition-service cleared it with';
COMMENT ON COLUMN message.crossed IS 'a fact that was accepted after clearance crossed it on the way';

-- The switch and the ceiling per business day; one row.
CREATE TABLE sending (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  enabled    boolean NOT NULL,
  ceiling    int     NOT NULL CHECK (ceiling >= 0),
  changed_by text    NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Mails that came in. Account is empty for a sender whom nobody knows.
CREATE TABLE reply (
  id           uuid PRIMARY KEY,
  mail         text NOT NULL,
  account      text COLLATE "C",
  contact      text,
  message      uuid,
  mail_from    text NOT NULL,
  subject      text NOT NULL,
  body         text NOT NULL,
  kind         text NOT NULL,
  why          text NOT NULL,
  at           timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (mail, account)
);

CREATE INDEX reply_account ON reply (account, id);

COMMENT ON COLUMN reply.mail IS 'its Message-ID, by which it is known twice';

-- Addresses that came back: not mailed again for this account.
CREATE TABLE bounced_address (
  account text COLLATE "C" NOT NULL,
  address text NOT NULL,
  message uuid,
  reason  text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (account, address)
);

-- Every decision to write or not to write, with its reason.
CREATE TABLE decision (
  id       uuid PRIMARY KEY,
  account  text COLLATE "C" NOT NULL,
  sequence uuid,
  message  uuid,
  step     text,
  verdict  text NOT NULL,
  rule     text NOT NULL,
  reason   text NOT NULL,
  day      date NOT NULL,
  at       timestamptz NOT NULL
);

CREATE INDEX decision_account_day ON decision (account, day, id);
