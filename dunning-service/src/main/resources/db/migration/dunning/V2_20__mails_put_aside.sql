-- Mails that fail when they are read or taken. After some attempts they are put aside for people.
CREATE TABLE failed_mail (
  id            uuid PRIMARY KEY,
  validity      bigint NOT NULL,
  uid           bigint NOT NULL,
  size          bigint NOT NULL,
  attempts      int    NOT NULL,
  mail          text,
  mail_from     text,
  subject       text,
  problem       text   NOT NULL,
  source        bytea,
  failed_at     timestamptz NOT NULL,
  put_aside_at  timestamptz,
  done_at       timestamptz,
  done_by       text,
  done_note     text,
  UNIQUE (validity, uid)
);

CREATE INDEX failed_mail_put_aside ON failed_mail (id)
  WHERE put_aside_at IS NOT NULL AND done_at IS NULL;

COMMENT ON TABLE failed_mail IS 'validity and uid say where the mail lies in the mailbox (RFC 3501)';
COMMENT ON COLUMN failed_mail.source IS 'as much of it as was fetched';

-- The text of a mail that could not be decoded is shown as such; the mail counts all the same.
ALTER TABLE reply ADD COLUMN readable boolean NOT NULL DEFAULT true;
