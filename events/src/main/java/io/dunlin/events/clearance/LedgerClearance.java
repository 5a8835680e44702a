package io.dunlin.events.clearance;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** account-service's answers, one for each item asked, in any order. */
public record LedgerClearance(List<Answer> answers) {

  /**
   * The verdict with the standing's version that it was read at and what the letter is rendered
   * from. Without a YES only verdict, reason, code and version need be there. Collectible is the
   * sum in the account's own currency; the sums in others are apart, because they are never added
   * up.
   *
   * @param reason a sentence for people
   * @param code the same for decisions; UNKNOWN when the sender does not tell it
   * @param letter the one that was asked for; null for a sequence's message
   * @param suspendsOn the day of suspension that the letter has to name when it leaves now (E2)
   */
  public record Answer(
      String account,
      String episode,
      Verdict verdict,
      String reason,
      @Nullable LedgerReason code,
      long version,
      @Nullable String name,
      @Nullable String portalUrl,
      List<Contact> contacts,
      List<OpenInvoice> invoices,
      @Nullable Money collectible,
      @Nullable List<Money> others,
      @Nullable String letter,
      @Nullable LocalDate suspendsOn) {

    /** What it answers. */
    public ClearanceRequest.Item asked() {
      return new ClearanceRequest.Item(account, episode, letter);
    }

    /** The sums of all currencies that something is collectible in. */
    public List<Money> sums() {
      return Stream.concat(Stream.ofNullable(collectible), others().stream())
          .filter(Money::isPositive)
          .toList();
    }

    @Override
    public LedgerReason code() {
      return code == null ? LedgerReason.UNKNOWN : code;
    }

    /** Empty when the sender does not know of further currencies. */
    @Override
    public List<Money> others() {
      return others == null ? List.of() : others;
    }
  }

  /**
   * An overdue, undisputed invoice as it stands now; days past due are the account's calendar days
   * (W5).
   */
  public record OpenInvoice(
      String invoice, LocalDate issuedOn, LocalDate dueOn, int daysPastDue, Money balance) {}
}
