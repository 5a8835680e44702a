-- Who looks after an account stands beside what it owes, so that an owner's list comes in its order
-- out of one index instead of being sorted.
ALTER TABLE standing
  ADD csm       text,
  ADD collector text;

UPDATE standing s SET csm = a.csm, collector = a.collector
FROM account a
WHERE a.account = s.account;

ALTER TABLE standing ALTER csm SET NOT NULL;

COMMENT ON COLUMN standing.csm IS 'as in account';
COMMENT ON COLUMN standing.collector IS 'as in account';

CREATE INDEX standing_of_csm_by_balance ON standing (csm, open, account);
CREATE INDEX standing_of_collector_by_balance ON standing (collector, open, account);
CREATE INDEX standing_of_csm_by_oldest_due
  ON standing (csm, coalesce(oldest_due_on, 'infinity'::date), account);
CREATE INDEX standing_of_collector_by_oldest_due
  ON standing (collector, coalesce(oldest_due_on, 'infinity'::date), account);

CREATE INDEX standing_of_csm_not_current ON standing (csm, account) WHERE state <> 'CURRENT';
CREATE INDEX standing_of_collector_not_current
  ON standing (collector, account) WHERE state <> 'CURRENT';

-- The beginning of a number is found by the primary key.
DROP INDEX account_by_text;
CREATE INDEX account_by_text ON account USING gin (name gin_trgm_ops);
