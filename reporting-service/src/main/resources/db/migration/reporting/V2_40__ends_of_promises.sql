-- Promises can also be kept late, released, withdrawn and renewed (M6, C2).
ALTER TABLE promise
  DROP CONSTRAINT promise_state_check,
  ADD CONSTRAINT promise_state_check CHECK (
    state IN ('MADE', 'KEPT', 'KEPT_LATE', 'BROKEN', 'RELEASED', 'WITHDRAWN', 'RENEWED'));
