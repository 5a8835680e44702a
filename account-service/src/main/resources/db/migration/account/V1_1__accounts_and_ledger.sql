-- A customer, as Finance knows it; csm and collector are ours once the account is known.
CREATE TABLE account (
  account            text COLLATE "C" PRIMARY KEY,
  version            bigint NOT NULL,
  name               text   NOT NULL,
  segment            text   NOT NULL,
  country            text   NOT NULL,
  time_zone          text   NOT NULL,
  currency           text   NOT NULL,
  csm                text   NOT NULL,
  collector          text,
  health             text,
  products           jsonb  NOT NULL,
  portal_url         text,
  open_opportunities int,
  contacts           jsonb  NOT NULL
);

CREATE INDEX account_of_csm ON account (csm, account);
CREATE INDEX account_of_collector ON account (collector, account);

CREATE TABLE episode (
  episode    uuid PRIMARY KEY,
  account    text COLLATE "C" NOT NULL REFERENCES account,
  opened_on  date NOT NULL,
  closed_on  date,
  generation int  NOT NULL
);

CREATE INDEX episode_of_account ON episode (account, opened_on);

-- What the account owes and since when; the version rises by one with each change.
CREATE TABLE standing (
  account                   text COLLATE "C" PRIMARY KEY REFERENCES account,
  version                   bigint NOT NULL,
  episode                   uuid,
  state                     text NOT NULL,
  oldest_due_on             date,
  oldest_collectible_due_on date,
  open                      numeric(19,4) NOT NULL,
  overdue                   numeric(19,4) NOT NULL,
  collectible               numeric(19,4) NOT NULL,
  disputed                  numeric(19,4) NOT NULL,
  unapplied                 numeric(19,4) NOT NULL,
  buckets                   numeric(19,4)[] NOT NULL
) WITH (fillfactor = 70);

COMMENT ON COLUMN standing.episode IS 'the latest one, open or closed';

CREATE TABLE invoice (
  invoice     text COLLATE "C" PRIMARY KEY,
  account     text COLLATE "C" NOT NULL,
  kind        text NOT NULL,
  issued_on   date NOT NULL,
  due_on      date NOT NULL,
  amount      numeric(19,4) NOT NULL,
  product     text,
  known_from  timestamptz NOT NULL,
  settled     numeric(19,4) NOT NULL,
  paid_on     date,
  voided_on   date,
  closed_on   date GENERATED ALWAYS AS (
    CASE WHEN voided_on IS NOT NULL THEN voided_on WHEN settled >= amount THEN paid_on END) STORED,
  bucket      int  NOT NULL,
  episode     uuid,
  next_due_at timestamptz,
  dispute     text NOT NULL
) WITH (fillfactor = 85);

COMMENT ON COLUMN invoice.known_from IS 'business time from which these terms are known';
COMMENT ON COLUMN invoice.closed_on IS 'settled or voided; empty while it is open';
COMMENT ON COLUMN invoice.next_due_at IS 'when its ageing bucket changes by the passing of days';

CREATE INDEX invoice_of_account ON invoice (account, closed_on, due_on);
CREATE INDEX invoice_next_due ON invoice (next_due_at) WHERE next_due_at IS NOT NULL;

-- Terms that were replaced, for looking at a past day as it was known then.
CREATE TABLE invoice_superseded (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice    text COLLATE "C" NOT NULL,
  due_on     date NOT NULL,
  amount     numeric(19,4) NOT NULL,
  known_from timestamptz NOT NULL,
  known_to   timestamptz NOT NULL
);

CREATE INDEX invoice_superseded_until ON invoice_superseded (invoice, known_to);

-- Payments, credits and write-offs, and what of each is not put to an invoice.
CREATE TABLE fund (
  kind        text COLLATE "C" NOT NULL,
  fund        text COLLATE "C" NOT NULL,
  account     text COLLATE "C" NOT NULL,
  day         date NOT NULL,
  amount      numeric(19,4) NOT NULL,
  unapplied   numeric(19,4) NOT NULL,
  refunded    numeric(19,4) NOT NULL,
  reversed_on date,
  reserving   boolean NOT NULL,
  PRIMARY KEY (kind, fund)
);

CREATE INDEX fund_of_account ON fund (account, day);
CREATE INDEX fund_unapplied ON fund (account) WHERE unapplied > 0;

-- What a fund has given to an invoice by now.
CREATE TABLE application (
  kind    text COLLATE "C" NOT NULL,
  fund    text COLLATE "C" NOT NULL,
  invoice text COLLATE "C" NOT NULL,
  amount  numeric(19,4) NOT NULL,
  PRIMARY KEY (kind, fund, invoice)
);

CREATE INDEX application_to_invoice ON application (invoice);

-- What a remittance gives to an invoice that is not known yet; no amount: as much as it will need.
CREATE TABLE reservation (
  kind    text COLLATE "C" NOT NULL,
  fund    text COLLATE "C" NOT NULL,
  line    int  NOT NULL,
  invoice text COLLATE "C" NOT NULL,
  amount  numeric(19,4),
  ended   boolean NOT NULL,
  PRIMARY KEY (kind, fund, line)
);

CREATE TABLE refund (
  refund      text COLLATE "C" PRIMARY KEY,
  account     text COLLATE "C" NOT NULL
);

-- Written once, never changed; balances follow from it.
CREATE TABLE movement (
  id       bigint GENERATED ALWAYS AS IDENTITY,
  account  text COLLATE "C" NOT NULL,
  on_day   date NOT NULL,
  kind     text NOT NULL,
  document text,
  invoice  text COLLATE "C",
  amount   numeric(19,4) NOT NULL,
  known_at timestamptz NOT NULL
);

COMMENT ON COLUMN movement.on_day IS 'the business day it counts for';
COMMENT ON COLUMN movement.known_at IS 'business time at which it became known';

CREATE INDEX movement_of_account ON movement (account, on_day, id);

CREATE TABLE renewal (
  account    text COLLATE "C" NOT NULL,
  renewal_on date NOT NULL,
  amount     numeric(19,4) NOT NULL,
  PRIMARY KEY (account, renewal_on)
);

CREATE TABLE rate (
  currency           text NOT NULL,
  reporting_currency text NOT NULL,
  day                date NOT NULL,
  rate               numeric NOT NULL,
  PRIMARY KEY (currency, reporting_currency, day)
);
