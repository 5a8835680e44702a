package io.dunlin.disposition.account;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.StandingChanged;
import org.jspecify.annotations.Nullable;

/** The latest facts of a batch of account events on each profile, standing, episode and invoice. */
final class AccountUpdates {

  private final Map<String, AccountChanged> profiles = new LinkedHashMap<>();
  private final Map<String, StandingChanged> standings = new LinkedHashMap<>();
  private final Map<String, Episode> episodes = new LinkedHashMap<>();
  private final Map<String, String> accountsOfEpisodes = new HashMap<>();
  private final List<InvoiceEvent> invoices = new ArrayList<>();

  private record InvoiceEvent(String invoice, AccountEvent event) {}

  private AccountUpdates() {}

  static AccountUpdates of(List<? extends AccountEvent> events) {
    AccountUpdates updates = new AccountUpdates();
    events.forEach(updates::apply);
    return updates;
  }

  Collection<AccountChanged> profiles() {
    return profiles.values();
  }

  Collection<StandingChanged> standings() {
    return standings.values();
  }

  /** Each episode with the account that it belongs to. */
  Map<Episode, String> episodes() {
    return episodes.values().stream()
        .collect(
            Collectors.toMap(
                episode -> episode, episode -> accountsOfEpisodes.getOrDefault(episode.id(), "")));
  }

  Set<String> invoices() {
    return invoices.stream().map(InvoiceEvent::invoice).collect(Collectors.toUnmodifiableSet());
  }

  /** The invoices as they are after the batch. */
  Collection<Invoice> invoicesAfter(Map<String, Invoice> known) {
    Map<String, Invoice> after = new LinkedHashMap<>(known);
    for (InvoiceEvent change : invoices) {
      after.compute(change.invoice(), (_, before) -> after(before, change.event()));
    }
    return after.values();
  }

  private static @Nullable Invoice after(@Nullable Invoice before, AccountEvent event) {
    if (event instanceof InvoiceOpened opened) {
      return Invoice.opened(opened);
    }
    return before == null ? null : before.after(event);
  }

  private void apply(AccountEvent event) {
    Episode episode = event instanceof StandingEvent told ? told.episode() : null;
    if (episode != null) {
      episodes.put(episode.id(), episode);
      accountsOfEpisodes.put(episode.id(), event.account());
    }
    switch (event) {
      case AccountChanged changed ->
          profiles.merge(changed.account(), changed, AccountUpdates::newer);
      case StandingChanged changed ->
          standings.merge(changed.account(), changed, AccountUpdates::newer);
      case InvoiceOpened it -> invoices.add(new InvoiceEvent(it.invoice(), it));
      case InvoiceAmended it -> invoices.add(new InvoiceEvent(it.invoice(), it));
      case InvoiceReopened it -> invoices.add(new InvoiceEvent(it.invoice(), it));
      case InvoiceSettled it -> invoices.add(new InvoiceEvent(it.invoice(), it));
      case InvoiceVoided it -> invoices.add(new InvoiceEvent(it.invoice(), it));
      default -> {}
    }
  }

  private static AccountChanged newer(AccountChanged a, AccountChanged b) {
    return b.version() >= a.version() ? b : a;
  }

  private static StandingChanged newer(StandingChanged a, StandingChanged b) {
    return b.version() >= a.version() ? b : a;
  }
}
