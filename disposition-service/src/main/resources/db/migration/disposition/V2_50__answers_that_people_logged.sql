-- An e-mail or voicemail of the main POC that a person logged is an answer as well (A3); of what was
-- logged before, it counts for episodes that are still open.
INSERT INTO poc_response (interaction, account, contact, at, on_day)
SELECT interaction.interaction, interaction.account, interaction.contact, interaction.at,
  (interaction.at AT TIME ZONE account.time_zone)::date
FROM interaction JOIN account USING (account)
WHERE interaction.direction = 'INBOUND' AND interaction.channel IN ('EMAIL', 'VOICEMAIL')
  AND EXISTS (
    SELECT FROM jsonb_array_elements(account.contacts) AS known (person)
    WHERE person ->> 'id' = interaction.contact AND person ->> 'role' = 'MAIN_POC')
  AND EXISTS (
    SELECT FROM episode
    WHERE episode.account = interaction.account AND episode.closed_on IS NULL
      AND episode.opened_on <= (interaction.at AT TIME ZONE account.time_zone)::date)
ON CONFLICT DO NOTHING;

UPDATE account SET interaction_version = interaction_version + 1
WHERE EXISTS (SELECT FROM poc_response WHERE poc_response.account = account.account);
