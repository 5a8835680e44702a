CREATE TABLE interaction (
  interaction        text COLLATE "C" PRIMARY KEY,
  account            text COLLATE "C" NOT NULL,
  request_key        text,
  request_hash       text NOT NULL,
  channel            text NOT NULL,
  direction          text NOT NULL,
  contact            text,
  at                 timestamptz NOT NULL,
  status             text NOT NULL,
  reason             text NOT NULL,
  resolution         text NOT NULL,
  catalogue_version  int  NOT NULL,
  agent              text NOT NULL,
  reached_main_poc   boolean NOT NULL,
  difficult          text,
  note               text,
  call_back_at       timestamptz,
  logged_at          timestamptz NOT NULL,
  UNIQUE (agent, request_key)
);

COMMENT ON COLUMN interaction.request_key IS
  'the client''s own key: the same request again is answered, not done again';

CREATE INDEX interaction_account ON interaction (account, at, interaction);
CREATE INDEX interaction_agent ON interaction (agent, at, interaction);

-- Answers of the main POC that were heard on a call (A3); the day is the account's.
CREATE TABLE poc_response (
  interaction  text COLLATE "C" PRIMARY KEY REFERENCES interaction,
  account      text COLLATE "C" NOT NULL,
  contact      text NOT NULL,
  at           timestamptz NOT NULL,
  on_day       date NOT NULL
);

CREATE INDEX poc_response_account ON poc_response (account, on_day);

CREATE TABLE work_item (
  work_item       text COLLATE "C" PRIMARY KEY,
  account         text COLLATE "C" NOT NULL,
  kind            text NOT NULL,
  assignee_role   text NOT NULL,
  assignee        text COLLATE "C",
  title           text NOT NULL,
  description     text,
  due_on          date NOT NULL,
  due_at          timestamptz,
  state           text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  sequence        text COLLATE "C",
  step            text,
  process_day     int,
  sequence_day    int,
  withdrawn_with  text COLLATE "C",
  interaction     text COLLATE "C",
  promise         text COLLATE "C",
  opened_at       timestamptz NOT NULL,
  ended_at        timestamptz,
  ended_by        text,
  case_note       text,
  cancelled_why   text
);

COMMENT ON COLUMN work_item.due_on IS 'the account''s calendar day; due_at only where an hour was agreed';
COMMENT ON COLUMN work_item.assignee IS 'null: whoever of the role takes it';
COMMENT ON COLUMN work_item.withdrawn_with IS 'the sequence whose stop, or the episode whose end, withdraws it (A3)';

CREATE INDEX work_item_account ON work_item (account) WHERE state = 'OPEN';
CREATE INDEX work_item_assignee ON work_item (assignee, due_on) WHERE state = 'OPEN';
CREATE INDEX work_item_role ON work_item (assignee_role, due_on) WHERE state = 'OPEN' AND assignee IS NULL;
CREATE INDEX work_item_interaction ON work_item (interaction) WHERE interaction IS NOT NULL;
CREATE INDEX work_item_withdrawn ON work_item (withdrawn_with) WHERE state = 'OPEN';

CREATE TABLE stopped_sequence (
  sequence  text COLLATE "C" PRIMARY KEY,
  account   text COLLATE "C" NOT NULL,
  reason    text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE TABLE payment (
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  account      text COLLATE "C" NOT NULL,
  payment      text COLLATE "C" NOT NULL,
  received_on  date NOT NULL,
  amount       numeric(19, 4) NOT NULL,
  recorded_at  timestamptz NOT NULL,
  reversed     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (account, payment)
);

COMMENT ON COLUMN payment.seq IS 'rises in the order in which payments became known here';

CREATE TABLE promise (
  promise        text COLLATE "C" PRIMARY KEY,
  account        text COLLATE "C" NOT NULL,
  interaction    text COLLATE "C" NOT NULL,
  contact        text,
  amount         numeric(19, 4) NOT NULL CHECK (amount > 0),
  currency       text NOT NULL,
  due_on         date NOT NULL,
  made_by        text NOT NULL,
  made_at        timestamptz NOT NULL,
  made_on        date NOT NULL,
  after_payment  bigint NOT NULL,
  state          text NOT NULL CHECK (state IN ('OPEN', 'KEPT', 'BROKEN')),
  ended_on       date,
  grace_ends_at  timestamptz NOT NULL
);

COMMENT ON COLUMN promise.after_payment IS 'payments known when it was made do not count towards it (M6)';
COMMENT ON COLUMN promise.grace_ends_at IS 'when it is announced as broken: one business day after its date (M6)';

CREATE INDEX promise_account ON promise (account);
CREATE UNIQUE INDEX promise_interaction ON promise (interaction);
CREATE INDEX promise_due ON promise (grace_ends_at) WHERE state = 'OPEN';

CREATE TABLE dispute (
  dispute      text COLLATE "C" PRIMARY KEY,
  account      text COLLATE "C" NOT NULL,
  interaction  text COLLATE "C" NOT NULL,
  invoices     text[] NOT NULL,
  reason       text NOT NULL,
  department   text,
  opened_by    text NOT NULL,
  opened_at    timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED')),
  resolved_by  text,
  resolved_at  timestamptz,
  note         text
);

CREATE INDEX dispute_account ON dispute (account);
CREATE UNIQUE INDEX dispute_interaction ON dispute (interaction);
