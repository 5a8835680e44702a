-- A number of a payment, credit, write-off or refund is unique within its account: two customers'
-- cheques may bear the same one.
ALTER TABLE application ADD COLUMN account text COLLATE "C";
ALTER TABLE reservation ADD COLUMN account text COLLATE "C";

UPDATE application SET account = fund.account
FROM fund WHERE fund.kind = application.kind AND fund.fund = application.fund;
UPDATE reservation SET account = fund.account
FROM fund WHERE fund.kind = reservation.kind AND fund.fund = reservation.fund;

ALTER TABLE application
  ALTER COLUMN account SET NOT NULL,
  DROP CONSTRAINT application_pkey,
  ADD PRIMARY KEY (account, kind, fund, invoice);
ALTER TABLE reservation
  ALTER COLUMN account SET NOT NULL,
  DROP CONSTRAINT reservation_pkey,
  ADD PRIMARY KEY (account, kind, fund, line);
ALTER TABLE fund DROP CONSTRAINT fund_pkey, ADD PRIMARY KEY (account, kind, fund);
ALTER TABLE write_off DROP CONSTRAINT write_off_pkey, ADD PRIMARY KEY (account, write_off);
ALTER TABLE refund DROP CONSTRAINT refund_pkey, ADD PRIMARY KEY (account, refund);

-- Whose a payment is, when only its number is given.
CREATE INDEX fund_by_number ON fund (fund, kind);

DROP INDEX fund_unapplied_by_day;
CREATE INDEX fund_unapplied_by_day ON fund (day, kind, fund, account) WHERE unapplied > 0;

-- Credits are paid back, too.
ALTER TABLE refund RENAME COLUMN payment TO fund;
ALTER TABLE refund ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'PAYMENT';
ALTER TABLE refund ALTER COLUMN kind DROP DEFAULT;

COMMENT ON COLUMN refund.fund IS 'the payment or credit; empty when it was booked before this was kept';

DROP INDEX refund_of_payment;
CREATE INDEX refund_of_fund ON refund (account, kind, fund, refunded_on);

-- A part of a payment may be taken back, and another one later.
ALTER TABLE fund ADD COLUMN reversed numeric(19,4) NOT NULL DEFAULT 0;

UPDATE fund SET reversed = amount - refunded WHERE reversed_on IS NOT NULL;

COMMENT ON COLUMN fund.reversed IS 'what was taken back of it, in one or several parts';
COMMENT ON COLUMN fund.reversed_on IS 'the day on which the last of it was taken back';

ALTER TABLE application ADD COLUMN named_as text;

COMMENT ON COLUMN application.named_as IS
  'what the remittance said, where that is not quite the invoice''s number (E12)';

DROP INDEX application_by_hand_once;
DROP INDEX application_by_hand_of_payment;
CREATE UNIQUE INDEX application_by_hand_once ON application_by_hand (account, payment, request);
CREATE INDEX application_by_hand_of_payment ON application_by_hand (account, payment, id);
