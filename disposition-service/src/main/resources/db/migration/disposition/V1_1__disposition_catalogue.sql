-- Each version is whole; interactions keep the path and the version they were logged with (C1).
CREATE TABLE catalogue (
  version  int  PRIMARY KEY,
  by       text NOT NULL,
  at       timestamptz NOT NULL
);

CREATE TABLE catalogue_path (
  version     int  NOT NULL REFERENCES catalogue,
  position    int  NOT NULL,
  status      text NOT NULL,
  reason      text NOT NULL,
  resolution  text NOT NULL,
  PRIMARY KEY (version, status, reason, resolution)
);

INSERT INTO catalogue (version, by, at) VALUES (1, 'default', '2026-01-01T00:00:00Z');

INSERT INTO catalogue_path (version, position, status, reason, resolution)
SELECT 1, row_number() OVER (ORDER BY layers.position, resolutions.position),
  layers.status, layers.reason, resolutions.resolution
FROM (VALUES
  (1,  'Contacted', 'Promise to Pay',
       ARRAY['Payment Scheduled', 'Follow-up Scheduled', 'Escalated']),
  (2,  'Contacted', 'Payment Made',
       ARRAY['Payment Completed', 'Proof of Payment Awaited']),
  (3,  'Contacted', 'Dispute',
       ARRAY['Under Review', 'Documents Requested', 'Escalated']),
  (4,  'Contacted', 'Call Back',
       ARRAY['Callback Scheduled']),
  (5,  'Contacted', 'Billing Question',
       ARRAY['Answered', 'Routed to Finance', 'Documents Sent']),
  (6,  'Contacted', 'Cancellation Request',
       ARRAY['Routed to CSM', 'Escalated']),
  (7,  'Contacted', 'Payment Plan Requested',
       ARRAY['Under Review', 'Escalated']),
  (8,  'Contacted', 'Cannot Pay',
       ARRAY['Follow-up Scheduled', 'Escalated']),
  (9,  'Contacted', 'Refused to Pay',
       ARRAY['Escalated', 'Follow-up Scheduled']),
  (10, 'Contacted', 'Not the Right Person',
       ARRAY['Referred to Another Contact', 'Message Left']),
  (11, 'Contacted', 'Information Given',
       ARRAY['No Further Action', 'Documents Sent', 'Follow-up Scheduled']),
  (12, 'Not Contacted', 'No Answer',
       ARRAY['Retry Scheduled', 'Unreachable']),
  (13, 'Not Contacted', 'Voicemail Left',
       ARRAY['Retry Scheduled', 'Unreachable']),
  (14, 'Not Contacted', 'Busy',
       ARRAY['Retry Scheduled', 'Unreachable']),
  (15, 'Not Contacted', 'Wrong Number',
       ARRAY['Contact Details Needed', 'Unreachable']),
  (16, 'Not Contacted', 'Number Disconnected',
       ARRAY['Contact Details Needed', 'Unreachable']),
  (17, 'Not Contacted', 'Message with Colleague',
       ARRAY['Retry Scheduled']),
  (18, 'Pending', 'Awaiting Customer',
       ARRAY['Documents Requested', 'Proof of Payment Awaited', 'Follow-up Scheduled']),
  (19, 'Pending', 'Awaiting Internal Answer',
       ARRAY['Routed to Finance', 'Routed to CSM', 'Escalated']),
  (20, 'Pending', 'Payment in Process',
       ARRAY['Payment Scheduled', 'Payment Completed']),
  (21, 'Pending', 'Voicemail Received',
       ARRAY['Return Call Due'])
) AS layers (position, status, reason, resolutions),
  unnest(layers.resolutions) WITH ORDINALITY AS resolutions (resolution, position);
