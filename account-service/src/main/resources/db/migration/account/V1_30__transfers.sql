-- Changes of an account's CSM, from their request to their end; who owned it when follows from them.
CREATE TABLE transfer (
  transfer     text COLLATE "C" PRIMARY KEY,
  account      text COLLATE "C" NOT NULL REFERENCES account,
  from_csm     text NOT NULL,
  to_csm       text NOT NULL,
  reason       text NOT NULL,
  effective_on date NOT NULL,
  mode         text NOT NULL,
  why          jsonb NOT NULL,
  state        text NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  checklist    jsonb,
  ended_at     timestamptz,
  ended_by     text,
  ended_on     date,
  ended_why    text
);

COMMENT ON COLUMN transfer.effective_on IS 'the account''s calendar day';
COMMENT ON COLUMN transfer.why IS 'what made it automated or manual';
COMMENT ON COLUMN transfer.ended_by IS 'empty when the passing of the day ended it';
COMMENT ON COLUMN transfer.ended_on IS 'the account''s day from which the new CSM owns it; empty when cancelled';

CREATE UNIQUE INDEX transfer_open ON transfer (account) WHERE state IN ('SCHEDULED', 'WAITING');
CREATE INDEX transfer_due ON transfer (effective_on) WHERE state = 'SCHEDULED';
CREATE INDEX transfer_of_account ON transfer (account, transfer);
CREATE INDEX transfer_in_state ON transfer (state, transfer);
CREATE INDEX transfer_from ON transfer (from_csm, transfer);
CREATE INDEX transfer_to ON transfer (to_csm, transfer);
