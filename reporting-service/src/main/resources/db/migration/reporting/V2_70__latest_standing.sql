-- The standing that was told last, of whichever account: its buckets are those of the reports (M1).
CREATE INDEX archive_standing ON archive (at DESC, seq DESC)
  WHERE type = 'io.dunlin.account.standing-changed.v1';
