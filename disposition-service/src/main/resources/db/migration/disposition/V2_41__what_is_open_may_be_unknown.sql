-- Nothing is collectible, but something may be open: that is not known before the next standing is
-- told, and until then no promise is released for it (M6).
ALTER TABLE account ALTER COLUMN open DROP NOT NULL;

UPDATE account SET open = NULL WHERE open = 0;

COMMENT ON COLUMN account.open IS
  'in the account''s own currency; empty while it is not known';
