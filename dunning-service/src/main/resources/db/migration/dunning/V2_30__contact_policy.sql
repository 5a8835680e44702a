-- The contact policy (C7) asks for the contacts that were made.
ALTER TABLE message ADD COLUMN sending_at timestamptz;

COMMENT ON COLUMN message.sending_at IS
  'business time at which it was handed over; from then on it counts as a contact unless it comes back';

-- What people logged of contacts that they began; a voicemail is a call.
CREATE TABLE logged_contact (
  account     text COLLATE "C" NOT NULL,
  interaction text NOT NULL,
  channel     text NOT NULL CHECK (channel IN ('EMAIL', 'CALL')),
  at          timestamptz NOT NULL,
  reached     boolean NOT NULL,
  PRIMARY KEY (account, interaction)
);

CREATE INDEX logged_contact_at ON logged_contact (account, at);

-- For reading: every contact of ours, whoever made it. A message that came back has reached nobody.
CREATE VIEW contact AS
  SELECT account, channel, at, reached FROM logged_contact
  UNION ALL
  SELECT account, 'EMAIL', coalesce(sent_at, sending_at), true
  FROM message
  WHERE state IN ('SENDING', 'SENT', 'UNCONFIRMED') AND coalesce(sent_at, sending_at) IS NOT NULL;
