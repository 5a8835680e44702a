-- What ends a work item besides the person who does it; when the first of them comes, it is
-- cancelled.
CREATE TABLE work_item_end (
  work_item  text COLLATE "C" NOT NULL REFERENCES work_item,
  code       text NOT NULL,
  reference  text COLLATE "C" NOT NULL,
  PRIMARY KEY (reference, code, work_item)
);

CREATE INDEX work_item_end_item ON work_item_end (work_item);

INSERT INTO work_item_end (work_item, code, reference)
SELECT work_item,
  CASE
    WHEN kind = 'FINAL_INVOICE_CONTACT' THEN 'FINAL_INVOICES_SETTLED'
    WHEN kind = 'SUSPENSION_WARNING' THEN 'SUSPENSION_SETTLED'
    WHEN kind IN ('HAND_OVER_MEETING', 'HAND_OVER_CHECKLIST') THEN 'TRANSFER_OVER'
    WHEN kind IN ('RENEWAL_REVIEW', 'RENEWAL_OVERDUE') OR subject IS NOT NULL THEN 'RENEWAL_DECIDED'
    WHEN step IS NOT NULL THEN 'SEQUENCE_STOPPED'
    ELSE 'EPISODE_OVER'
  END,
  withdrawn_with
FROM work_item WHERE withdrawn_with IS NOT NULL;

INSERT INTO work_item_end (work_item, code, reference)
SELECT work_item, 'PROMISE_JUDGED', promise FROM work_item
WHERE promise IS NOT NULL AND kind = 'CALLBACK' AND state = 'OPEN';

-- What was asked about a debt, in the episode in which it was asked.
INSERT INTO work_item_end (work_item, code, reference)
SELECT work_item.work_item, 'EPISODE_OVER', episode.episode
FROM work_item
  JOIN account USING (account)
  CROSS JOIN LATERAL (
    SELECT episode FROM episode
    WHERE episode.account = work_item.account
      AND opened_on <= (work_item.opened_at AT TIME ZONE account.time_zone)::date
      AND (closed_on IS NULL
        OR closed_on >= (work_item.opened_at AT TIME ZONE account.time_zone)::date)
    ORDER BY opened_on DESC
    LIMIT 1
  ) AS episode
  LEFT JOIN interaction ON interaction.interaction = work_item.interaction
WHERE work_item.state = 'OPEN' AND work_item.withdrawn_with IS NULL
  AND work_item.kind IN ('CALLBACK', 'REPLY_TO_READ', 'FOLLOW_UP', 'PAYMENT_CHECK', 'REMINDER',
    'CALL', 'DECISION')
  AND (work_item.kind <> 'CALLBACK' OR work_item.promise IS NOT NULL
    OR interaction.direction IS DISTINCT FROM 'INBOUND');

DROP INDEX work_item_withdrawn;
ALTER TABLE work_item DROP COLUMN withdrawn_with, ADD COLUMN asks text COLLATE "C";

COMMENT ON COLUMN work_item.asks IS 'what is asked, of which an account has one open item at a time';

-- Of checks that ask for the same payment, the one that is due first stays.
UPDATE work_item SET asks = kind
FROM (
  SELECT DISTINCT ON (account) work_item FROM work_item
  WHERE state = 'OPEN' AND kind = 'PAYMENT_CHECK'
  ORDER BY account, due_on, work_item
) AS first
WHERE work_item.work_item = first.work_item;

-- What waits for something that has come already is dead.
CREATE TEMPORARY TABLE dead ON COMMIT DROP AS
SELECT DISTINCT ON (item.work_item) item.work_item, item.account, come.reason, come.at
FROM work_item AS item JOIN account USING (account) CROSS JOIN LATERAL (
  SELECT 'PROMISE_' || promise.state AS reason,
    promise.ended_on::timestamp AT TIME ZONE account.time_zone AS at
  FROM work_item_end AS ends JOIN promise ON promise.promise = ends.reference
  WHERE ends.work_item = item.work_item AND ends.code = 'PROMISE_JUDGED'
    AND promise.state <> 'OPEN'
  UNION ALL
  SELECT 'ACCOUNT_CURRENT', episode.closed_on::timestamp AT TIME ZONE account.time_zone
  FROM work_item_end AS ends JOIN episode ON episode.episode = ends.reference
  WHERE ends.work_item = item.work_item AND ends.code = 'EPISODE_OVER'
    AND episode.closed_on IS NOT NULL
  UNION ALL
  SELECT stopped.reason, stopped.at
  FROM work_item_end AS ends JOIN stopped_sequence AS stopped ON stopped.sequence = ends.reference
  WHERE ends.work_item = item.work_item AND ends.code = 'SEQUENCE_STOPPED'
  UNION ALL
  SELECT 'ASKED_ALREADY', item.opened_at
  WHERE item.kind = 'PAYMENT_CHECK' AND item.asks IS NULL
) AS come
WHERE item.state = 'OPEN'
ORDER BY item.work_item, come.at;

UPDATE dead SET at = greatest(dead.at, opened_at)
FROM work_item WHERE work_item.work_item = dead.work_item;

UPDATE work_item SET state = 'CANCELLED', ended_at = dead.at, cancelled_why = dead.reason
FROM dead WHERE work_item.work_item = dead.work_item;

CREATE UNIQUE INDEX work_item_asks ON work_item (account, asks) WHERE state = 'OPEN';

-- The other services hear of it, and of the answers that count since V2_50.
INSERT INTO outbox (events, messages)
SELECT 1,
  jsonb_build_object('event', gen_random_uuid(), 'topic', 'dunlin.disposition', 'key', account,
    'type', type, 'at', (extract(epoch FROM at) * 1000000)::int8, 'trace', NULL)::text
  || E'\n' || payload || E'\n'
FROM (
  SELECT account, at, 'io.dunlin.disposition.work-item-cancelled.v1' AS type,
    jsonb_build_object('account', account, 'workItem', work_item, 'reason', reason,
      'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) AS payload
  FROM dead
  UNION ALL
  SELECT answer.account, answer.at, 'io.dunlin.disposition.poc-responded.v1',
    jsonb_build_object('account', answer.account, 'contact', answer.contact,
      'interaction', answer.interaction, 'channel', interaction.channel,
      'at', to_char(answer.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
  FROM poc_response AS answer JOIN interaction USING (interaction)
  WHERE interaction.channel <> 'CALL'
) AS told
ORDER BY account, at;
