ALTER TABLE reply
  ADD COLUMN verdict  text CHECK (verdict IN ('HUMAN', 'DOUBTFUL', 'AUTOMATIC')),
  ADD COLUMN evidence text[]  NOT NULL DEFAULT '{}',
  ADD COLUMN opts_out boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN reply.verdict IS 'whether a person wrote it; empty for the reports of mail systems';
COMMENT ON COLUMN reply.evidence IS 'the signs by which that was told, the strongest first';
COMMENT ON COLUMN reply.opts_out IS 'if a person wrote it, it stops the collection (A3)';

UPDATE reply SET verdict = 'HUMAN', opts_out = kind = 'MAIN_POC'
WHERE kind IN ('MAIN_POC', 'SOMEONE_ELSE');

UPDATE reply SET verdict = 'AUTOMATIC',
  opts_out = EXISTS (
    SELECT FROM account, jsonb_array_elements(account.contacts) AS person
    WHERE account.account = reply.account AND person ->> 'id' = reply.contact
      AND person ->> 'role' = 'MAIN_POC')
WHERE kind = 'OUT_OF_OFFICE';

-- What people decided of a reply, each time.
CREATE TABLE reply_decision (
  id      uuid PRIMARY KEY,
  reply   uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('HUMAN', 'AUTOMATIC')),
  reason  text NOT NULL,
  by      text NOT NULL,
  at      timestamptz NOT NULL
);

CREATE INDEX reply_decision_reply ON reply_decision (reply, id);

-- Mails that hold a sequence until a person decides (A3).
CREATE TABLE doubt (
  account text COLLATE "C" NOT NULL,
  source  text NOT NULL,
  contact text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (account, source)
);

COMMENT ON COLUMN doubt.source IS 'the reply';
