-- All of this is derived from the archive and can be rebuilt from it, account by account.

CREATE TABLE account (
  account   text COLLATE "C" PRIMARY KEY,
  version   bigint NOT NULL,
  name      text   NOT NULL,
  segment   text   NOT NULL,
  country   text   NOT NULL,
  zone      text   NOT NULL,
  currency  text   NOT NULL,
  csm       text   NOT NULL,
  collector text
);

CREATE TABLE invoice (
  invoice    text COLLATE "C" PRIMARY KEY,
  account    text COLLATE "C" NOT NULL,
  currency   text NOT NULL,
  kind       text NOT NULL,
  issued_on  date NOT NULL,
  due_on     date NOT NULL,
  amount     numeric(19, 4) NOT NULL,
  settled_on date,
  voided_on  date
);

CREATE INDEX invoice_account ON invoice (account);
CREATE INDEX invoice_due ON invoice (due_on, invoice);

-- What changed a balance: sales raise it, payments and credits lower it. The sum up to a day is
-- what was open at the end of that day.
CREATE TABLE movement (
  account  text COLLATE "C" NOT NULL,
  seq      bigint NOT NULL,
  part     int    NOT NULL,
  invoice  text COLLATE "C" NOT NULL,
  currency text   NOT NULL,
  day      date   NOT NULL,
  kind     text   NOT NULL,
  amount   numeric(19, 4) NOT NULL,
  PRIMARY KEY (account, seq, part)
);

COMMENT ON COLUMN movement.seq IS 'the event in the archive from which it comes';

CREATE INDEX movement_invoice ON movement (invoice, day) INCLUDE (amount);
CREATE INDEX movement_day ON movement (day, currency, kind) INCLUDE (amount);

CREATE TABLE payment (
  payment     text COLLATE "C" NOT NULL,
  account     text COLLATE "C" NOT NULL,
  currency    text NOT NULL,
  received_on date NOT NULL,
  amount      numeric(19, 4) NOT NULL,
  applied     numeric(19, 4) NOT NULL,
  applied_on  date,
  reversed_on date,
  PRIMARY KEY (account, payment)
);

COMMENT ON COLUMN payment.applied_on IS 'the day on which it was applied first';

CREATE INDEX payment_received ON payment (received_on);

CREATE TABLE disputed_invoice (
  account     text COLLATE "C" NOT NULL,
  dispute     text COLLATE "C" NOT NULL,
  invoice     text COLLATE "C" NOT NULL,
  opened_at   timestamptz NOT NULL,
  rejected_at timestamptz,
  PRIMARY KEY (account, dispute, invoice)
);

COMMENT ON COLUMN disputed_invoice.rejected_at IS 'an upheld dispute lasts until the credit arrives';

CREATE INDEX disputed_invoice_invoice ON disputed_invoice (invoice);

CREATE TABLE promise (
  promise  text COLLATE "C" PRIMARY KEY,
  account  text COLLATE "C" NOT NULL,
  currency text NOT NULL,
  amount   numeric(19, 4) NOT NULL,
  due_on   date NOT NULL,
  made_at  timestamptz NOT NULL,
  state    text NOT NULL CHECK (state IN ('MADE', 'KEPT', 'BROKEN')),
  received numeric(19, 4) NOT NULL,
  ended_on date
);

CREATE INDEX promise_account ON promise (account);
CREATE INDEX promise_due ON promise (due_on);
CREATE INDEX promise_made ON promise (made_at);

CREATE TABLE sequence (
  sequence     text COLLATE "C" PRIMARY KEY,
  account      text COLLATE "C" NOT NULL,
  playbook     text NOT NULL,
  started_at   timestamptz NOT NULL,
  stopped_at   timestamptz,
  reason       text,
  completed_at timestamptz
);

CREATE INDEX sequence_account ON sequence (account);
CREATE INDEX sequence_started ON sequence (started_at);

CREATE TABLE message_sent (
  message  text COLLATE "C" PRIMARY KEY,
  account  text COLLATE "C" NOT NULL,
  sequence text,
  sent_at  timestamptz NOT NULL
);

CREATE INDEX message_sent_account ON message_sent (account);
CREATE INDEX message_sent_at ON message_sent (sent_at);

CREATE TABLE outbound_call (
  interaction text COLLATE "C" PRIMARY KEY,
  account     text COLLATE "C" NOT NULL,
  agent       text NOT NULL,
  called_at   timestamptz NOT NULL
);

CREATE INDEX outbound_call_account ON outbound_call (account);
CREATE INDEX outbound_call_at ON outbound_call (called_at);
