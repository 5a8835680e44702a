-- What is open bounds what may be promised (C2). Until the next standing is told, it is at least what
-- is collectible.
ALTER TABLE account ADD COLUMN open numeric(19, 4) NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN other_open jsonb;

UPDATE account SET open = collectible, other_open = other_collectible;

COMMENT ON COLUMN account.open IS 'in the account''s own currency';
COMMENT ON COLUMN account.other_open IS 'in each further currency; empty while there is none';

ALTER TABLE promise
  ADD COLUMN level int NOT NULL DEFAULT 1,
  ADD COLUMN invoices text[] NOT NULL DEFAULT '{}',
  ADD COLUMN received numeric(19, 4) NOT NULL DEFAULT 0,
  DROP CONSTRAINT promise_state_check,
  ADD CONSTRAINT promise_state_check CHECK (
    state IN ('OPEN', 'KEPT', 'KEPT_LATE', 'BROKEN', 'RELEASED', 'WITHDRAWN', 'RENEWED'));

COMMENT ON COLUMN promise.level IS 'one more than that of the promise before it that was not kept';
COMMENT ON COLUMN promise.invoices IS 'what it was about when it was made; the oldest first';
COMMENT ON COLUMN promise.received IS 'what counts towards it (M6)';

UPDATE promise SET received = least(promise.amount, (
  SELECT coalesce(sum(payment.amount), 0) FROM payment
  WHERE payment.account = promise.account AND NOT payment.reversed
    AND payment.currency = promise.currency
    AND payment.received_on BETWEEN promise.made_on AND promise.due_on
    AND payment.recorded_at >= promise.made_at AND payment.seq > promise.after_payment));

-- What people did to a promise, with the amount and the day that it had before; never changed.
CREATE TABLE promise_change (
  change   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  promise  text COLLATE "C" NOT NULL REFERENCES promise,
  kind     text NOT NULL CHECK (kind IN ('WITHDRAWN', 'CORRECTED')),
  at       timestamptz NOT NULL,
  said_by  text NOT NULL,
  reason   text NOT NULL,
  amount   numeric(19, 4) NOT NULL,
  due_on   date NOT NULL
);

CREATE INDEX promise_change_of ON promise_change (promise);

-- A manager's approval of one promise beyond the bounds (C2).
CREATE TABLE promise_approval (
  approval     text COLLATE "C" PRIMARY KEY,
  account      text COLLATE "C" NOT NULL,
  amount       numeric(19, 4) NOT NULL CHECK (amount > 0),
  currency     text NOT NULL,
  until        date NOT NULL,
  reason       text NOT NULL,
  approved_by  text NOT NULL,
  approved_at  timestamptz NOT NULL,
  promise      text COLLATE "C" REFERENCES promise
);

COMMENT ON COLUMN promise_approval.promise IS 'that has used it; empty while none has';

CREATE INDEX promise_approval_account ON promise_approval (account);
