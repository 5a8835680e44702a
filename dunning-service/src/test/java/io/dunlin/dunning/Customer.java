package io.dunlin.dunning;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Episode;
import io.dunlin.events.Money;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An account that owes, told in the events and answers of the services that know it.
 *
 * @param dueOn the due day of its one invoice
 */
public record Customer(String account, String segment, LocalDate dueOn, List<Contact> contacts) {

  private static final String ZONE = "America/New_York";

  public static Customer of(String account, String segment, LocalDate dueOn) {
    return new Customer(
        account,
        segment,
        dueOn,
        List.of(
            person(
                "C-1", "Pat Poc", "pat@" + account.toLowerCase() + ".test", ContactRole.MAIN_POC),
            person(
                "C-2", "Bo Biller", "bo@" + account.toLowerCase() + ".test", ContactRole.BILLING)));
  }

  public Customer with(Contact... people) {
    return new Customer(account, segment, dueOn, List.of(people));
  }

  public static Contact person(String id, String name, String email, ContactRole role) {
    return new Contact(id, name, email, null, role, false);
  }

  public String poc() {
    return String.valueOf(contacts.getFirst().email());
  }

  public Episode episode() {
    return new Episode("E-" + account, dueOn.plusDays(1), null, 1);
  }

  public Episode closed(LocalDate on) {
    return new Episode("E-" + account, dueOn.plusDays(1), on, 1);
  }

  public Episode reopened() {
    return new Episode("E-" + account, dueOn.plusDays(1), null, 2);
  }

  public AccountChanged profile() {
    return profileIn("US");
  }

  public AccountChanged profileIn(String country) {
    return new AccountChanged(
        account,
        null,
        1,
        account + " Inc.",
        segment,
        country,
        ZONE,
        "USD",
        "dana.reed",
        "kim",
        null,
        List.of(),
        "https://pay.test/" + account,
        0,
        contacts);
  }

  public InvoiceOverdue overdue() {
    return new InvoiceOverdue(
        account, episode(), "INV-" + account, dueOn, 1, usd("100.005"), dueOn.plusDays(1));
  }

  public StandingChanged standing(long version) {
    return standing(version, episode(), AccountState.OVERDUE);
  }

  public StandingChanged standing(long version, Episode episode, AccountState state) {
    Money amount = state == AccountState.OVERDUE ? usd("100.005") : usd("0");
    return new StandingChanged(
        account,
        episode,
        version,
        state,
        dueOn,
        state == AccountState.OVERDUE ? dueOn : null,
        usd("100.005"),
        usd("100.005"),
        amount,
        usd("0"),
        usd("0"),
        List.of(),
        dueOn.plusDays(1),
        null);
  }

  public AccountCurrent current(LocalDate on) {
    return new AccountCurrent(account, closed(on), on);
  }

  /** The account will be suspended two weeks after a day, and is told so under a letter. */
  public SuspensionWarned warned(@Nullable UUID letter, LocalDate on) {
    return new SuspensionWarned(
        account,
        episode(),
        on.plusDays(14),
        dueOn,
        List.of(usd("100.005")),
        "31 days past due",
        null,
        on,
        letter == null ? null : letter.toString());
  }

  public LedgerClearance.Answer ledger(Verdict verdict, long version) {
    return ledger(verdict, version, null, null);
  }

  public LedgerClearance.Answer ledger(
      Verdict verdict, long version, @Nullable String letter, @Nullable LocalDate suspendsOn) {
    return ledger(verdict, code(verdict, letter), version, letter, suspendsOn);
  }

  public LedgerClearance.Answer ledger(
      Verdict verdict,
      LedgerReason code,
      long version,
      @Nullable String letter,
      @Nullable LocalDate suspendsOn) {
    return new LedgerClearance.Answer(
        account,
        episode().id(),
        verdict,
        "as it is",
        code,
        version,
        account + " Inc.",
        "https://pay.test/" + account,
        contacts,
        List.of(
            new LedgerClearance.OpenInvoice(
                "INV-" + account, dueOn.minusDays(30), dueOn, 12, usd("100.005"))),
        usd("100.005"),
        null,
        letter,
        suspendsOn);
  }

  public ResponseClearance.Answer responses(Verdict verdict) {
    return responses(
        verdict,
        switch (verdict) {
          case YES -> ResponseReason.NO_RESPONSE;
          case NO -> ResponseReason.POC_RESPONDED;
          case UNKNOWN -> ResponseReason.ACCOUNT_PARKED;
        });
  }

  public ResponseClearance.Answer responses(Verdict verdict, ResponseReason code) {
    return new ResponseClearance.Answer(account, episode().id(), verdict, "as it is", code, 1);
  }

  private static LedgerReason code(Verdict verdict, @Nullable String letter) {
    return switch (verdict) {
      case YES -> letter == null ? LedgerReason.COLLECTIBLE : LedgerReason.WARNING_STANDS;
      case NO -> letter == null ? LedgerReason.EPISODE_OVER : LedgerReason.WARNING_OVER;
      case UNKNOWN -> LedgerReason.ACCOUNT_PARKED;
    };
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
