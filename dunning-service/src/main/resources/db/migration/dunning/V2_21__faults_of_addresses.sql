-- Why mail does not arrive at an address. Only a bad one is not written to; that one did not take a
-- mail for now is kept to tell whether it repeats.
ALTER TABLE bounced_address
  ADD COLUMN fault text NOT NULL DEFAULT 'BAD_ADDRESS' CHECK (fault IN ('BAD_ADDRESS', 'NOT_NOW'));
