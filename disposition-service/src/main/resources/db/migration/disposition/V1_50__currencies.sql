-- Payments in several currencies; what there was before is in the account's own.
ALTER TABLE payment ADD COLUMN currency text;

UPDATE payment SET currency = account.currency FROM account WHERE account.account = payment.account;

-- A payment of an account that was not told of yet counts in the currency of its first promise.
UPDATE payment SET currency = coalesce(
  (SELECT min(promise.currency) FROM promise WHERE promise.account = payment.account), 'XXX')
WHERE currency IS NULL;

ALTER TABLE payment ALTER COLUMN currency SET NOT NULL;

ALTER TABLE account ADD COLUMN other_collectible jsonb;

COMMENT ON COLUMN account.collectible IS 'in the account''s own currency';
COMMENT ON COLUMN account.other_collectible IS
  'in each further currency; empty while there is none';
