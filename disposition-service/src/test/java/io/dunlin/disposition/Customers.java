package io.dunlin.disposition;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Episode;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.Money;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.TaskKind;
import org.jspecify.annotations.Nullable;

/** Events about customers as the other services would tell them. */
public final class Customers {

  public static final String MAIN_POC = "C-main";
  public static final String OTHER_POC = "C-other";

  private Customers() {}

  /** An account's number that no other test uses. */
  public static String number() {
    return "A-" + UUID.randomUUID();
  }

  public static String id() {
    return UUID.randomUUID().toString();
  }

  public static AccountChanged owned(String account, String csm, @Nullable String collector) {
    return changed(account, 1, csm, collector);
  }

  public static AccountChanged changed(
      String account, long version, String csm, @Nullable String collector) {
    return new AccountChanged(
        account,
        null,
        version,
        "Brightwater Clinics",
        "CORE",
        "US",
        "America/Chicago",
        "USD",
        csm,
        collector,
        null,
        List.of(),
        null,
        null,
        List.of(
            new Contact(MAIN_POC, "Maria Lopez", null, null, ContactRole.MAIN_POC, false),
            new Contact(OTHER_POC, "Ben Hale", null, null, ContactRole.POC, false)));
  }

  /** So much has been collectible since it fell due on a day. */
  public static StandingChanged owed(String account, LocalDate dueOn, String amount) {
    return owed(account, 1, dueOn, amount);
  }

  /** The same, as it was told with a version. */
  public static StandingChanged owed(String account, long version, LocalDate dueOn, String amount) {
    Money open = Money.of(amount, "USD");
    Money none = Money.zero("USD");
    return new StandingChanged(
        account,
        null,
        version,
        AccountState.OVERDUE,
        dueOn,
        dueOn,
        open,
        open,
        open,
        none,
        none,
        List.of(),
        dueOn.plusDays(1),
        null);
  }

  public static InvoiceOpened invoice(String account, String invoice, LocalDate dueOn) {
    return new InvoiceOpened(
        account,
        null,
        invoice,
        InvoiceKind.RECURRING,
        dueOn.minusDays(30),
        dueOn,
        Money.of("1200", "USD"),
        null);
  }

  /** The last invoice of a customer who leaves (W10). */
  public static InvoiceOpened finalInvoice(String account, String invoice, LocalDate dueOn) {
    Money amount = Money.of("10", "USD");
    return new InvoiceOpened(
        account, null, invoice, InvoiceKind.FINAL, dueOn.minusDays(30), dueOn, amount, null);
  }

  /** The account has been overdue since a day. */
  public static InvoiceOverdue overdue(String account, String episode, LocalDate since) {
    Episode open = new Episode(episode, since, null, 1);
    Money balance = Money.of("100", "USD");
    return new InvoiceOverdue(
        account, open, "INV-" + episode, since.minusDays(1), 1, balance, since);
  }

  public static PaymentRecorded payment(String account, LocalDate receivedOn, String amount) {
    return new PaymentRecorded(account, null, id(), receivedOn, Money.of(amount, "USD"));
  }

  public static TaskRequested task(
      String account, TaskKind kind, @Nullable String sequence, String role, LocalDate dueOn) {
    return new TaskRequested(
        account,
        id(),
        kind,
        sequence,
        "episode",
        sequence == null ? null : "day-10",
        10,
        1,
        role,
        "Finance writes today",
        "Look at the open invoices",
        dueOn,
        Instant.parse("2026-03-02T15:00:00Z"),
        null);
  }

  /** The answer is a week old, and something is overdue still. */
  public static TaskRequested followUp(String account, String episode, LocalDate dueOn) {
    return new TaskRequested(
        account,
        id(),
        TaskKind.FOLLOW_UP,
        null,
        episode,
        null,
        null,
        null,
        "csm",
        "Follow up",
        "Look at what has been paid since",
        dueOn,
        Instant.parse("2026-03-02T15:00:00Z"),
        null);
  }

  public static AccountCurrent current(String account, String episode, LocalDate on) {
    return new AccountCurrent(account, new Episode(episode, on.minusDays(9), on, 1), on);
  }

  public static SequenceStopped stopped(String account, String sequence) {
    return new SequenceStopped(
        account,
        sequence,
        "episode",
        "invoice-collection-core",
        "POC_RESPONDED",
        Instant.parse("2026-03-02T15:00:00Z"));
  }
}
