-- Why an amount was given up and who said so; never changed.
CREATE TABLE write_off (
  write_off   text COLLATE "C" PRIMARY KEY,
  account     text COLLATE "C" NOT NULL,
  invoice     text COLLATE "C" NOT NULL,
  reason      text NOT NULL,
  approved_by text
);

COMMENT ON COLUMN write_off.approved_by IS 'empty when Finance did not say';

-- What was paid back of a payment, and when.
ALTER TABLE refund
  ADD COLUMN payment     text COLLATE "C",
  ADD COLUMN refunded_on date,
  ADD COLUMN amount      numeric(19,4);

UPDATE refund SET refunded_on = m.on_day, amount = m.amount
FROM movement m
WHERE m.account = refund.account AND m.kind = 'REFUNDED' AND m.document = refund.refund;

COMMENT ON COLUMN refund.payment IS 'empty when it was booked before this was kept';

CREATE INDEX refund_of_payment ON refund (payment, refunded_on);
