-- Letters that belong to no sequence take the same road: the warning of a suspension (E2).
ALTER TABLE message
  ADD COLUMN kind text NOT NULL DEFAULT 'COLLECTION'
    CHECK (kind IN ('COLLECTION', 'SUSPENSION_WARNING')),
  ADD COLUMN suspends_on date,
  ALTER COLUMN sequence DROP NOT NULL,
  ALTER COLUMN process_day DROP NOT NULL,
  ADD CHECK ((kind = 'COLLECTION') = (sequence IS NOT NULL)),
  ADD CHECK ((kind = 'COLLECTION') = (process_day IS NOT NULL));

COMMENT ON COLUMN message.suspends_on IS 'the day of suspension that a warning names';

CREATE INDEX message_warning_planned ON message (account)
  WHERE kind = 'SUSPENSION_WARNING' AND state = 'PLANNED';
