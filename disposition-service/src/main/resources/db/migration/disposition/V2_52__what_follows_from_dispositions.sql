-- What follows from each path, as data. Older versions have none.
ALTER TABLE catalogue_path
  ADD COLUMN consequence   text,
  ADD COLUMN role          text,
  ADD COLUMN business_days int,
  ADD COLUMN words         text;

COMMENT ON COLUMN catalogue_path.role IS 'whose task it is';
COMMENT ON COLUMN catalogue_path.business_days IS 'until it is due';
COMMENT ON COLUMN catalogue_path.words IS 'what is to be done, or why nothing needs to follow';

-- The catalogue in force, as the manager left it, in a new version with consequences. Wherever the
-- same resolution stands under another reason it means the same.
INSERT INTO catalogue (version, by, at)
SELECT version + 1, 'default', at FROM catalogue ORDER BY version DESC LIMIT 1;

INSERT INTO catalogue_path (version, position, status, reason, resolution, consequence, role,
  business_days, words)
SELECT path.version + 1, path.position, path.status, path.reason, path.resolution,
  coalesce(leaf.consequence, of_resolution.consequence, 'NONE'),
  CASE WHEN leaf.consequence IS NULL THEN of_resolution.role ELSE leaf.role END,
  CASE WHEN leaf.consequence IS NULL THEN of_resolution.business_days ELSE leaf.business_days END,
  CASE
    WHEN leaf.consequence IS NOT NULL THEN leaf.words
    WHEN of_resolution.consequence IS NOT NULL THEN of_resolution.words
    ELSE 'Was in the catalogue before outcomes had consequences'
  END
FROM catalogue_path AS path
  LEFT JOIN (VALUES
    ('Contacted', 'Promise to Pay', 'Payment Scheduled', 'PAYMENT_DAY_CALLBACK', NULL, NULL::int, NULL),
    ('Contacted', 'Promise to Pay', 'Follow-up Scheduled', 'CALLBACK', NULL, 5, NULL),
    ('Contacted', 'Payment Made', 'Payment Completed', 'PAYMENT_CHECK', NULL, NULL, NULL),
    ('Contacted', 'Payment Made', 'Proof of Payment Awaited', 'TASK', 'agent', 3, 'See if the proof of payment has come, and ask for it again'),
    ('Contacted', 'Dispute', 'Under Review', 'TASK', 'ar', 2, 'Work on the dispute'),
    ('Contacted', 'Dispute', 'Documents Requested', 'TASK', 'ar', 1, 'Send the documents that the dispute needs'),
    ('Contacted', 'Call Back', 'Callback Scheduled', 'CALLBACK', NULL, 1, NULL),
    ('Contacted', 'Billing Question', 'Answered', 'NONE', NULL, NULL, 'The question was answered at once'),
    ('Contacted', 'Billing Question', 'Routed to Finance', 'BILLING_QUESTION', NULL, 1, NULL),
    ('Contacted', 'Billing Question', 'Documents Sent', 'NONE', NULL, NULL, 'The documents that were asked for have been sent'),
    ('Contacted', 'Cancellation Request', 'Routed to CSM', 'CANCELLATION_REQUEST', NULL, 1, NULL),
    ('Contacted', 'Payment Plan Requested', 'Under Review', 'TASK', 'manager', 2, 'Decide on the payment plan that was asked for'),
    ('Contacted', 'Cannot Pay', 'Follow-up Scheduled', 'CALLBACK', NULL, 5, NULL),
    ('Contacted', 'Refused to Pay', 'Follow-up Scheduled', 'CALLBACK', NULL, 5, NULL),
    ('Contacted', 'Not the Right Person', 'Referred to Another Contact', 'TASK', 'agent', 1, 'Call the contact that was named'),
    ('Contacted', 'Not the Right Person', 'Message Left', 'CALLBACK', NULL, 2, NULL),
    ('Contacted', 'Information Given', 'No Further Action', 'NONE', NULL, NULL, 'The customer knows all that was to be said'),
    ('Contacted', 'Information Given', 'Documents Sent', 'NONE', NULL, NULL, 'The documents that were asked for have been sent'),
    ('Contacted', 'Information Given', 'Follow-up Scheduled', 'CALLBACK', NULL, 5, NULL),
    ('Not Contacted', 'No Answer', 'Retry Scheduled', 'CALLBACK', NULL, 1, NULL),
    ('Not Contacted', 'Voicemail Left', 'Retry Scheduled', 'CALLBACK', NULL, 2, NULL),
    ('Not Contacted', 'Busy', 'Retry Scheduled', 'CALLBACK', NULL, 1, NULL),
    ('Not Contacted', 'Wrong Number', 'Contact Details Needed', 'TASK', 'csm', 1, 'Find out how the main contact can be reached'),
    ('Not Contacted', 'Number Disconnected', 'Contact Details Needed', 'TASK', 'csm', 1, 'Find out how the main contact can be reached'),
    ('Not Contacted', 'Message with Colleague', 'Retry Scheduled', 'CALLBACK', NULL, 2, NULL),
    ('Pending', 'Awaiting Customer', 'Documents Requested', 'TASK', 'agent', 5, 'See if the documents have come, and ask for them again'),
    ('Pending', 'Awaiting Customer', 'Proof of Payment Awaited', 'TASK', 'agent', 3, 'See if the proof of payment has come, and ask for it again'),
    ('Pending', 'Awaiting Customer', 'Follow-up Scheduled', 'CALLBACK', NULL, 5, NULL),
    ('Pending', 'Awaiting Internal Answer', 'Routed to Finance', 'BILLING_QUESTION', NULL, 1, NULL),
    ('Pending', 'Awaiting Internal Answer', 'Routed to CSM', 'TASK', 'csm', 1, 'Answer what the customer waits for'),
    ('Pending', 'Payment in Process', 'Payment Scheduled', 'TASK', 'agent', 5, 'See if the payment that is on its way has come'),
    ('Pending', 'Payment in Process', 'Payment Completed', 'PAYMENT_CHECK', NULL, NULL, NULL),
    ('Pending', 'Voicemail Received', 'Return Call Due', 'CALLBACK', NULL, 1, NULL)
  ) AS leaf (status, reason, resolution, consequence, role, business_days, words)
    ON leaf.status = path.status AND leaf.reason = path.reason AND leaf.resolution = path.resolution
  LEFT JOIN (VALUES
    ('Escalated', 'TASK', 'manager', 1, 'Decide how to go on with what was handed up'),
    ('Unreachable', 'TASK', 'csm', 2, 'Find another way to reach the customer'),
    ('Retry Scheduled', 'CALLBACK', NULL, 1, NULL),
    ('Payment Completed', 'PAYMENT_CHECK', NULL, NULL, NULL),
    ('Callback Scheduled', 'CALLBACK', NULL, 1, NULL),
    ('Contact Details Needed', 'TASK', 'csm', 1, 'Find out how the main contact can be reached'),
    ('Routed to Finance', 'BILLING_QUESTION', NULL, 1, NULL),
    ('Return Call Due', 'CALLBACK', NULL, 1, NULL)
  ) AS of_resolution (resolution, consequence, role, business_days, words)
    ON of_resolution.resolution = path.resolution
WHERE path.version = (SELECT max(version) - 1 FROM catalogue);
