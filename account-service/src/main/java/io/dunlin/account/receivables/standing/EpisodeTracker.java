package io.dunlin.account.receivables.standing;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.invoice.InvoiceAgeing;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.events.Episode;
import io.dunlin.events.StandingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Follows the invoices of one account through the days: who is overdue, which episode that belongs
 * to, and when it is over (W6).
 */
public final class EpisodeTracker {

  private final String account;
  private final Ledger ledger;
  private final Journal journal;
  private final AgeingEdges edges;
  private final Supplier<String> newEpisode;
  private final OverdueAnnouncements announcements;

  /**
   * @param newEpisode makes an identifier that was never used before
   */
  public EpisodeTracker(
      String account,
      Ledger ledger,
      Journal journal,
      AgeingEdges edges,
      Supplier<String> newEpisode) {
    this.account = account;
    this.ledger = ledger;
    this.journal = journal;
    this.edges = edges;
    this.newEpisode = newEpisode;
    this.announcements = new OverdueAnnouncements(account, journal, edges);
  }

  /** Looks at the invoices that something happened to, or at all when the day has changed. */
  public void follow(Collection<Invoice> invoices, ZoneId zone) {
    invoices.forEach(invoice -> follow(invoice, zone));
    if (journal.inEpisode() && ledger.invoices().stream().noneMatch(this::isOverdue)) {
      close();
    }
  }

  private boolean isOverdue(Invoice invoice) {
    return invoice.open() && invoice.ageing().overdue();
  }

  private void follow(Invoice invoice, ZoneId zone) {
    InvoiceAgeing was = invoice.ageing();
    int days = invoice.daysPastDue(journal.today());
    int bucket = invoice.open() ? edges.bucketOf(days) : 0;
    InvoiceAgeing is =
        new InvoiceAgeing(
            bucket, episode(invoice, bucket), nextDueAt(invoice, zone), was.dispute());
    if (!is.equals(was)) {
      ledger.updateAgeing(invoice.with(is));
    }
    announcements.tell(invoice, was.bucket(), bucket, days);
  }

  /** An open invoice that is not overdue any more has left its episode; a settled one stays. */
  private @Nullable String episode(Invoice invoice, int bucket) {
    InvoiceAgeing was = invoice.ageing();
    if (bucket == 0) {
      return invoice.open() ? null : was.episode();
    }
    return was.overdue() ? was.episode() : episodeFor(was.episode()).id();
  }

  /**
   * The open one; or the last one again, when it was closed by what is now undone; or a new one.
   */
  private Episode episodeFor(@Nullable String before) {
    Episode last = journal.episode();
    if (last == null || (last.closedOn() != null && !last.id().equals(before))) {
      journal.episode(new Episode(newEpisode.get(), journal.today(), null, 1));
    } else if (last.closedOn() != null) {
      journal.episode(new Episode(last.id(), last.openedOn(), null, last.generation() + 1));
    }
    return Objects.requireNonNull(journal.episode());
  }

  private void close() {
    Episode open = Objects.requireNonNull(journal.episode());
    Episode closed = new Episode(open.id(), open.openedOn(), journal.today(), open.generation());
    journal.episode(closed);
    journal.tell(_ -> new StandingEvent.AccountCurrent(account, closed, journal.today()));
  }

  private @Nullable Instant nextDueAt(Invoice invoice, ZoneId zone) {
    LocalDate day = invoice.open() ? edges.nextChange(invoice.dueOn(), journal.today()) : null;
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
