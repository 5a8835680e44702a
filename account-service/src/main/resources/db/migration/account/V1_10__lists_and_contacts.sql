-- For finding a part of a name; the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX account_by_text ON account USING gin (name gin_trgm_ops, account gin_trgm_ops);
CREATE INDEX account_by_name ON account (lower(name), account);
CREATE INDEX account_by_segment ON account (segment, account);
CREATE INDEX account_by_country ON account (country, account);
CREATE INDEX account_by_collector ON account (coalesce(collector, ''), account);

-- Who owes nothing that is due comes after everybody else.
CREATE INDEX standing_by_oldest_due
  ON standing (coalesce(oldest_due_on, 'infinity'::date), account);
CREATE INDEX standing_by_balance ON standing (open, account);
CREATE INDEX standing_not_current ON standing (account) WHERE state <> 'CURRENT';

CREATE INDEX invoice_by_due ON invoice (due_on, invoice);
CREATE INDEX invoice_open_by_due ON invoice (due_on, invoice) WHERE closed_on IS NULL;
CREATE INDEX invoice_closed_by_due ON invoice (due_on, invoice) WHERE closed_on IS NOT NULL;
CREATE INDEX invoice_voided ON invoice (due_on, invoice) WHERE voided_on IS NOT NULL;
CREATE INDEX invoice_by_balance
  ON invoice ((CASE WHEN closed_on IS NULL THEN amount - settled ELSE 0 END), invoice);

ALTER TABLE account ADD contacts_by_hand jsonb;

COMMENT ON COLUMN account.contacts IS 'as they are for everybody: as Finance says, with what was said by hand';
COMMENT ON COLUMN account.contacts_by_hand IS
  'what was said here of the contacts, beside what Finance says; empty while nothing was';

-- Who said what of a contact, when and why; never changed.
CREATE TABLE contact_change (
  id         uuid PRIMARY KEY,
  account    text COLLATE "C" NOT NULL REFERENCES account,
  contact    text NOT NULL,
  name       text NOT NULL,
  change     text NOT NULL,
  said_by    text NOT NULL,
  reason     text NOT NULL,
  said_at    timestamptz NOT NULL
);

CREATE INDEX contact_change_of_account ON contact_change (account, id);
