package io.dunlin.account.receivables.intake;

/** Where an event came in. */
enum Channel {
  REST,
  TOPIC
}
