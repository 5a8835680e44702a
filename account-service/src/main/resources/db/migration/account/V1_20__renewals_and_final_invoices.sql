-- A renewal of an account's annual contract, and its review by Finance and the CSM (B2).
ALTER TABLE renewal DROP CONSTRAINT renewal_pkey;

ALTER TABLE renewal
  ADD COLUMN renewal      text COLLATE "C" NOT NULL DEFAULT gen_random_uuid()::text PRIMARY KEY,
  ADD COLUMN state        text  NOT NULL DEFAULT 'SCHEDULED'
    CHECK (state IN ('SCHEDULED', 'IN_REVIEW', 'OVERDUE', 'HELD', 'APPROVED', 'PASSED')),
  ADD COLUMN review       int   NOT NULL DEFAULT 0,
  ADD COLUMN opened_on    date,
  ADD COLUMN answer_by    date,
  ADD COLUMN escalated_on date,
  ADD COLUMN answers      jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN next_due_at  timestamptz;

-- What was scheduled before is looked at once, and then waits for its own day.
UPDATE renewal SET next_due_at = 'epoch';

ALTER TABLE renewal
  ALTER COLUMN renewal DROP DEFAULT,
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN review DROP DEFAULT,
  ALTER COLUMN answers DROP DEFAULT;

COMMENT ON COLUMN renewal.review IS 'counts the reviews; a renewal that moves far enough has a new one';
COMMENT ON COLUMN renewal.answers IS 'every answer of every review, in their order';
COMMENT ON COLUMN renewal.next_due_at IS 'when its review opens or is overdue by the passing of days';

CREATE INDEX renewal_of_account ON renewal (account, renewal_on);
CREATE INDEX renewal_by_day ON renewal (renewal_on, renewal);
CREATE INDEX renewal_by_state ON renewal (state, renewal_on, renewal);
CREATE INDEX renewal_next_due ON renewal (next_due_at) WHERE next_due_at IS NOT NULL;

-- Customers with an open final invoice, who are contacted once a month (E4).
CREATE TABLE final_invoice_review (
  account     text COLLATE "C" PRIMARY KEY,
  reviewed    date NOT NULL,
  next_due_at timestamptz
) WITH (fillfactor = 70);

COMMENT ON COLUMN final_invoice_review.reviewed IS 'first day of the last month in which the customer was contacted';
COMMENT ON COLUMN final_invoice_review.next_due_at IS 'empty while no final invoice is open';

CREATE INDEX final_invoice_review_next_due ON final_invoice_review (next_due_at)
  WHERE next_due_at IS NOT NULL;

CREATE INDEX invoice_open_final ON invoice (account) WHERE kind = 'FINAL' AND closed_on IS NULL;

-- What was open before is looked at once: contacted if this month's day is over, else on that day.
INSERT INTO final_invoice_review (account, reviewed, next_due_at)
SELECT DISTINCT account, (date_trunc('month', now()) - interval '1 month')::date, timestamptz 'epoch'
FROM invoice
WHERE kind = 'FINAL' AND closed_on IS NULL;

-- What keeps a final invoice from being paid, until somebody has resolved it.
CREATE TABLE final_invoice_point (
  point       text COLLATE "C" PRIMARY KEY,
  invoice     text COLLATE "C" NOT NULL,
  account     text COLLATE "C" NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('TAX_EXEMPT_CERTIFICATE', 'SUPPORTING_DOCUMENT', 'QUESTION')),
  owner       text NOT NULL,
  note        text NOT NULL,
  noted_by    text NOT NULL,
  noted_at    timestamptz NOT NULL,
  resolved_by text,
  resolved_at timestamptz,
  resolution  text
);

CREATE INDEX final_invoice_point_of_invoice ON final_invoice_point (invoice, noted_at);
CREATE INDEX final_invoice_point_open ON final_invoice_point (invoice) WHERE resolved_at IS NULL;
