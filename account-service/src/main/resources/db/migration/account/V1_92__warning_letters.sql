-- The letter that tells the customer of a warning (E2). Who was warned before there were letters
-- has none, and is warned anew, with a letter, when it is looked at next.
ALTER TABLE suspension ADD COLUMN letter jsonb;

COMMENT ON COLUMN suspension.letter IS 'of the last warning, as dunning-service told of it';
