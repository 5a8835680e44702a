ALTER TABLE sequence ADD COLUMN held_until date;

COMMENT ON COLUMN sequence.held_until IS
  'calendar day of the account on which it goes on by itself; null for a hold without end';
