package io.dunlin.account.finance;

/** Where an event came in. */
enum Door {
  REST,
  TOPIC
}
