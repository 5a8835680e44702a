-- The account's day on which nothing of a payment was unapplied any more (E12).
ALTER TABLE fund ADD COLUMN applied_on date;

UPDATE fund SET applied_on = coalesce(
  (SELECT max(movement.on_day)
    FROM movement
    WHERE movement.account = fund.account AND movement.document = fund.fund
      AND movement.kind = 'APPLIED'),
  fund.day)
WHERE unapplied = 0 AND reversed_on IS NULL;

COMMENT ON COLUMN fund.applied_on IS
  'the account''s day on which the last of it was applied or paid back; empty while some is unapplied';

CREATE INDEX fund_unapplied_by_day ON fund (day, kind, fund) WHERE unapplied > 0;
CREATE INDEX payment_by_day ON fund (day) WHERE kind = 'PAYMENT';

-- What people did with a payment by hand, and when; never changed.
CREATE TABLE application_by_hand (
  id         text COLLATE "C" PRIMARY KEY,
  account    text COLLATE "C" NOT NULL REFERENCES account,
  payment    text COLLATE "C" NOT NULL,
  request    text,
  wish       jsonb NOT NULL,
  applied_by text NOT NULL,
  applied_at timestamptz NOT NULL
);

COMMENT ON COLUMN application_by_hand.request IS 'the Idempotency-Key it was asked for under';

CREATE UNIQUE INDEX application_by_hand_once ON application_by_hand (payment, request);
CREATE INDEX application_by_hand_of_payment ON application_by_hand (payment, id);
