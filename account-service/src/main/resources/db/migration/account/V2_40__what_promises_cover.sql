-- A promise holds what its amount covers, not the whole account (C2).
ALTER TABLE agreement ADD COLUMN amount numeric(19, 4);
ALTER TABLE agreement ADD COLUMN currency text;

COMMENT ON COLUMN agreement.amount IS 'what was promised; empty of plans, which hold the account';

UPDATE agreement SET
  amount = split_part(what, ' ', 1)::numeric, currency = split_part(what, ' ', 2)
WHERE kind = 'PROMISE' AND what ~ '^[0-9]+(\.[0-9]+)? [A-Z]{3} promised for ';
