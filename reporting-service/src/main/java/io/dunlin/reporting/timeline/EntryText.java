package io.dunlin.reporting.timeline;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.FinanceEvent;

/** Says in a sentence what happened. */
final class EntryText {

  private EntryText() {}

  static String of(DomainEvent event) {
    return switch (event) {
      case AccountEvent account -> AccountEntryText.of(account);
      case DunningEvent dunning -> DunningEntryText.of(dunning);
      case DispositionEvent disposition -> DispositionEntryText.of(disposition);
      case FinanceEvent _ -> "Finance reported a change.";
    };
  }
}
