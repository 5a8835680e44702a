package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/**
 * The account of a renewal, with what its review needs.
 *
 * @param episode the open one; null when the account is current
 */
record RenewingAccount(
    String name, ZoneId zone, String currency, String csm, @Nullable Episode episode) {

  static RenewingAccount of(ReceivablesAccount account) {
    Profile profile = account.profile();
    Journal journal = account.journal();
    return new RenewingAccount(
        profile.name(),
        profile.zone(),
        profile.currency(),
        profile.csm(),
        journal.inEpisode() ? journal.episode() : null);
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
