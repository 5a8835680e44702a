-- Invoices and money in several currencies; what there was before is in the account's own.
ALTER TABLE invoice ADD COLUMN currency text;
ALTER TABLE fund ADD COLUMN currency text;
ALTER TABLE movement ADD COLUMN currency text;

UPDATE invoice SET currency = account.currency FROM account WHERE account.account = invoice.account;
UPDATE fund SET currency = account.currency FROM account WHERE account.account = fund.account;
UPDATE movement SET currency = account.currency FROM account WHERE account.account = movement.account;

ALTER TABLE invoice ALTER COLUMN currency SET NOT NULL;
ALTER TABLE fund ALTER COLUMN currency SET NOT NULL;
ALTER TABLE movement ALTER COLUMN currency SET NOT NULL;

ALTER TABLE standing ADD COLUMN others jsonb;

COMMENT ON COLUMN standing.open IS 'this and the other amounts are in the account''s own currency';
COMMENT ON COLUMN standing.others IS
  'the same amounts in each further currency; empty while there is none';

-- The night's check looks at each currency apart.
ALTER TABLE ledger_difference ADD COLUMN currency text COLLATE "C";

UPDATE ledger_difference AS d SET currency = account.currency
FROM account WHERE account.account = d.account;

ALTER TABLE ledger_difference
  DROP CONSTRAINT ledger_difference_pkey,
  ADD PRIMARY KEY (night, account, balance, currency);
