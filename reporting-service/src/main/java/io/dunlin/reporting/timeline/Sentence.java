package io.dunlin.reporting.timeline;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.FinanceEvent;

/** Says in a sentence what happened. */
final class Sentence {

  private Sentence() {}

  static String of(DomainEvent event) {
    return switch (event) {
      case AccountEvent account -> AccountSentence.of(account);
      case DunningEvent dunning -> DunningSentence.of(dunning);
      case DispositionEvent disposition -> DispositionSentence.of(disposition);
      case FinanceEvent _ -> "Finance reported a change.";
    };
  }
}
