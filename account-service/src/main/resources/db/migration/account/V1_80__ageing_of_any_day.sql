-- What was open of an invoice, as it was known from an instant until another (M1). Only what has
-- ended is here: what is known now stands with the invoice, and what was settled is not open.
CREATE TABLE invoice_version (
  account    text COLLATE "C" NOT NULL,
  invoice    text COLLATE "C" NOT NULL,
  currency   text NOT NULL,
  product    text,
  due_on     date NOT NULL,
  balance    numeric(19,4) NOT NULL,
  dispute    text NOT NULL,
  known_from timestamptz NOT NULL,
  known_to   timestamptz NOT NULL
);

COMMENT ON COLUMN invoice_version.known_to IS 'from then on something else was known';

-- The balances follow from the movements. How disputes stood before today nobody kept.
INSERT INTO invoice_version
  (account, invoice, currency, product, due_on, balance, dispute, known_from, known_to)
WITH change AS (
  SELECT invoice, known_at,
    sum(CASE WHEN kind IN ('ISSUED', 'AMENDED') THEN amount ELSE -amount END) AS amount
  FROM movement
  WHERE kind IN ('ISSUED', 'AMENDED', 'VOIDED', 'APPLIED')
  GROUP BY invoice, known_at
  UNION ALL
  SELECT invoice, known_to, 0 FROM invoice_superseded),
version AS (
  SELECT invoice, known_at AS known_from,
    sum(sum(amount)) OVER known AS balance,
    lead(known_at) OVER known AS known_to
  FROM change
  GROUP BY invoice, known_at
  WINDOW known AS (PARTITION BY invoice ORDER BY known_at))
SELECT i.account, invoice, i.currency, i.product,
  coalesce(
    (SELECT s.due_on
      FROM invoice_superseded s
      WHERE s.invoice = v.invoice AND s.known_to > v.known_from
      ORDER BY s.known_to, s.id
      LIMIT 1),
    i.due_on),
  v.balance, i.dispute, v.known_from, v.known_to
FROM version v JOIN invoice i USING (invoice)
WHERE v.known_to IS NOT NULL AND v.balance > 0
ORDER BY v.known_to;

UPDATE invoice i SET known_from = m.known_at
FROM (
  SELECT invoice, max(known_at) AS known_at
  FROM movement
  WHERE kind IN ('ISSUED', 'AMENDED', 'VOIDED', 'APPLIED')
  GROUP BY invoice) AS m
WHERE m.invoice = i.invoice AND m.known_at > i.known_from;

COMMENT ON COLUMN invoice.known_from IS
  'business time from which its due day, what is open of it and its dispute are known as they are';

DROP TABLE invoice_superseded;

-- A day is found by the account for a page, and by the end of what was known for the whole; as rows
-- come in the order of that end, a few summaries are enough.
CREATE INDEX invoice_version_of_account ON invoice_version (account, known_to);
CREATE INDEX invoice_version_until ON invoice_version USING brin (known_to)
  WITH (pages_per_range = 32, autosummarize = on);

-- Where an account stood in the ageing until then; what is known now stands with the account. Whose
-- it was is told by its transfers.
CREATE TABLE account_version (
  account    text COLLATE "C" NOT NULL REFERENCES account,
  segment    text NOT NULL,
  collector  text,
  time_zone  text NOT NULL,
  known_from timestamptz NOT NULL,
  known_to   timestamptz NOT NULL
);

CREATE INDEX account_version_of_account ON account_version (account, known_to);

CREATE INDEX transfer_done ON transfer (account, ended_at) WHERE state = 'DONE';
