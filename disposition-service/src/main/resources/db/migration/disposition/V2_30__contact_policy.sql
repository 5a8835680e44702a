-- The contact policy (C7): which parts of it a call that was made was outside of.
ALTER TABLE interaction ADD COLUMN outside_policy text NOT NULL DEFAULT '';

COMMENT ON COLUMN interaction.outside_policy IS 'codes of the contact policy, with blanks between them; empty within it';

-- What dunning has sent and what has not come back; it counts like a call.
CREATE TABLE sent_message (
  account text COLLATE "C" NOT NULL,
  message text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (account, message)
);

CREATE INDEX sent_message_at ON sent_message (account, at);

-- For reading: every contact of ours, whoever made it. A voicemail that we leave is a call.
CREATE VIEW contact AS
  SELECT account, 'EMAIL' AS channel, at, true AS reached FROM sent_message
  UNION ALL
  SELECT account, CASE channel WHEN 'EMAIL' THEN 'EMAIL' ELSE 'CALL' END, at,
         channel = 'EMAIL' OR reached_main_poc
  FROM interaction WHERE direction = 'OUTBOUND';
