ALTER TABLE account ADD COLUMN country text NOT NULL DEFAULT '';

COMMENT ON COLUMN account.country IS
  'ISO 3166-1 alpha-2, whose calendar tells the business days (W11); empty until it is told again';
