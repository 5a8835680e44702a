-- Work that renewals, final invoices, suspension and transfers make for people.
ALTER TABLE work_item
  ADD COLUMN subject  text COLLATE "C",
  ADD COLUMN why      text,
  ADD COLUMN personal boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN work_item.subject IS 'the renewal or the transfer that it is about';
COMMENT ON COLUMN work_item.why IS 'what put it on the list beside what the account owes';
COMMENT ON COLUMN work_item.personal IS 'it stays with this person when the account goes to another';
COMMENT ON COLUMN work_item.withdrawn_with IS
  'the sequence whose stop, the episode whose end, or the question whose answer ends it';
