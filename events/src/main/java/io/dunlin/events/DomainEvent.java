package io.dunlin.events;

/** A fact that one service tells the others; it is published under the account it is about. */
public sealed interface DomainEvent
    permits FinanceEvent, AccountEvent, DunningEvent, DispositionEvent {

  /** The number that Finance gives the account (W1); the Kafka key of the event. */
  String account();
}
