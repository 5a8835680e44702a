-- A row holds the events of one transaction, or some of them when they are many, because a row for
-- each costs more than what is in it. Two lines for each event: what it is, and its payload.
ALTER TABLE outbox
  ADD events   int,
  ADD messages text;

UPDATE outbox SET
  events = 1,
  messages = jsonb_build_object('event', event, 'topic', topic, 'key', key, 'type', type,
    'at', (extract(epoch FROM at) * 1000000)::int8, 'trace', trace)::text
    || E'\n' || payload || E'\n';

ALTER TABLE outbox
  ALTER events SET NOT NULL,
  ALTER messages SET NOT NULL,
  ALTER messages SET STORAGE EXTERNAL,
  DROP event,
  DROP topic,
  DROP key,
  DROP type,
  DROP at,
  DROP trace,
  DROP payload;

ALTER TABLE outbox SET (
  toast.autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 20000,
  toast.autovacuum_vacuum_insert_scale_factor = 0,
  toast.autovacuum_vacuum_insert_threshold = 50000,
  toast.autovacuum_vacuum_cost_delay = 0
);

COMMENT ON COLUMN outbox.events IS 'how many events the row holds';
COMMENT ON COLUMN outbox.messages IS 'two lines for each event, in their order: the envelope and the payload, both JSON';
