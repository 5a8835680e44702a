package io.dunlin.account.receivables.financeevent;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.Health;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.Money;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.input.IsoCodes;
import io.dunlin.kit.input.JsonObjectReader;
import org.jspecify.annotations.Nullable;

/** Parses the data of each type of event. */
final class FinanceEventParsers {

  private static final int LONGEST_EMAIL = 300;
  private static final int LONGEST_URL = 1000;

  /** The most contacts, so that an event with all of them can be sent on as one. */
  private static final int MOST_CONTACTS = 500;

  /** The most lines of a remittance, which are never sent on as one. */
  private static final int MOST_LINES = 2000;

  private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private static final Map<String, Function<JsonObjectReader, FinanceEvent>> PARSERS =
      Map.ofEntries(
          parser(AccountUpserted.class, FinanceEventParsers::accountUpserted),
          parser(InvoiceIssued.class, FinanceEventParsers::invoiceIssued),
          parser(InvoiceAmended.class, FinanceEventParsers::invoiceAmended),
          parser(InvoiceVoided.class, FinanceEventParsers::invoiceVoided),
          parser(PaymentReceived.class, FinanceEventParsers::paymentReceived),
          parser(PaymentReversed.class, FinanceEventParsers::paymentReversed),
          parser(CreditIssued.class, FinanceEventParsers::creditIssued),
          parser(RefundIssued.class, FinanceEventParsers::refundIssued),
          parser(WriteOffBooked.class, FinanceEventParsers::writeOffBooked),
          parser(RatePublished.class, FinanceEventParsers::ratePublished),
          parser(RenewalScheduled.class, FinanceEventParsers::renewalScheduled));

  private FinanceEventParsers() {}

  static @Nullable Function<JsonObjectReader, FinanceEvent> of(String type) {
    return PARSERS.get(type);
  }

  static List<String> types() {
    return PARSERS.keySet().stream().sorted().toList();
  }

  private static Map.Entry<String, Function<JsonObjectReader, FinanceEvent>> parser(
      Class<? extends FinanceEvent> type, Function<JsonObjectReader, FinanceEvent> parser) {
    return Map.entry(EventTypes.typeOf(type), parser);
  }

  private static FinanceEvent accountUpserted(JsonObjectReader data) {
    return new AccountUpserted(
        account(data),
        data.name("name"),
        data.known("segment", s -> SEGMENT.matcher(s).matches(), "a name in capitals such as CORE"),
        data.known("country", IsoCodes::isCountry, "a country of ISO 3166 such as US"),
        IsoCodes.timeZone(
            data.known("timeZone", IsoCodes::isTimeZone, "a time zone such as Europe/Berlin")),
        data.known("currency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.text("csm"),
        data.optionalText("collector"),
        data.optionalOneOf("health", List.of(Health.GOOD, Health.FAIR, Health.POOR)),
        data.mentions("products") ? data.texts("products") : null,
        portalUrl(data),
        data.optionalCount("openOpportunities"),
        data.mentions("contacts") ? contacts(data) : null);
  }

  /** Null keeps the address that is known, and an empty one ends it. */
  private static @Nullable String portalUrl(JsonObjectReader data) {
    String url = data.optionalText("portalUrl", LONGEST_URL);
    return url == null && data.mentions("portalUrl") ? "" : url;
  }

  private static FinanceEvent invoiceIssued(JsonObjectReader data) {
    LocalDate issuedOn = data.day("issuedOn");
    LocalDate dueOn = data.day("dueOn");
    if (data.has("issuedOn") && data.has("dueOn") && dueOn.isBefore(issuedOn)) {
      data.error("dueOn", "is before the day of issue, " + issuedOn);
    }
    return new InvoiceIssued(
        data.text("invoice"),
        account(data),
        data.oneOf("kind", List.of(InvoiceKind.RECURRING, InvoiceKind.FINAL, InvoiceKind.ONE_TIME)),
        issuedOn,
        dueOn,
        AmountReader.zeroOrMore(data, "amount"),
        data.optionalText("product"));
  }

  private static FinanceEvent invoiceAmended(JsonObjectReader data) {
    if (!data.has("dueOn") && !data.has("amount")) {
      data.error("dueOn", "or an amount must be given");
    }
    return new InvoiceAmended(
        data.text("invoice"),
        account(data),
        data.optionalDay("dueOn"),
        AmountReader.optionalZeroOrMore(data, "amount"),
        reason(data));
  }

  private static FinanceEvent invoiceVoided(JsonObjectReader data) {
    return new InvoiceVoided(
        data.text("invoice"), account(data), data.day("voidedOn"), reason(data));
  }

  private static FinanceEvent paymentReceived(JsonObjectReader data) {
    Money amount = AmountReader.positive(data, "amount");
    return new PaymentReceived(
        data.text("payment"),
        account(data),
        data.day("receivedOn"),
        amount,
        data.objects("remittance", MOST_LINES, line -> remittanceLine(line, amount)));
  }

  private static RemittanceLine remittanceLine(JsonObjectReader line, Money payment) {
    Money amount = AmountReader.optionalPositive(line, "amount");
    if (amount != null && !amount.currency().equals(payment.currency())) {
      line.error("amount", "must be in the payment's currency, " + payment.currency());
    }
    return new RemittanceLine(line.text("invoice"), amount);
  }

  private static FinanceEvent paymentReversed(JsonObjectReader data) {
    return new PaymentReversed(
        data.text("payment"),
        account(data),
        data.day("reversedOn"),
        reason(data),
        AmountReader.optionalPositive(data, "amount"));
  }

  private static FinanceEvent creditIssued(JsonObjectReader data) {
    return new CreditIssued(
        data.text("credit"),
        account(data),
        data.day("issuedOn"),
        AmountReader.positive(data, "amount"),
        data.optionalText("invoice"));
  }

  private static FinanceEvent refundIssued(JsonObjectReader data) {
    String payment = data.optionalText("payment");
    String credit = data.optionalText("credit");
    if (data.has("payment") == data.has("credit")) {
      data.error(
          "payment", "or credit must be given, and not both: what is it that was paid back?");
    }
    return new RefundIssued(
        data.text("refund"),
        account(data),
        payment,
        data.day("refundedOn"),
        AmountReader.positive(data, "amount"),
        credit);
  }

  private static FinanceEvent writeOffBooked(JsonObjectReader data) {
    return new WriteOffBooked(
        data.text("writeOff"),
        account(data),
        data.text("invoice"),
        data.day("bookedOn"),
        AmountReader.positive(data, "amount"),
        reason(data),
        data.optionalText("approvedBy"));
  }

  private static FinanceEvent ratePublished(JsonObjectReader data) {
    return new RatePublished(
        data.known("currency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.known("reportingCurrency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.day("day"),
        data.positiveNumber("rate"));
  }

  private static FinanceEvent renewalScheduled(JsonObjectReader data) {
    return new RenewalScheduled(
        account(data), data.day("renewalOn"), AmountReader.positive(data, "amount"));
  }

  private static List<Contact> contacts(JsonObjectReader data) {
    List<Contact> contacts = data.objects("contacts", MOST_CONTACTS, FinanceEventParsers::contact);
    Set<String> ids = new HashSet<>();
    if (contacts.stream().anyMatch(contact -> !ids.add(contact.id()))) {
      data.error("contacts", "must not have two contacts with the same id");
    }
    if (contacts.stream().filter(c -> c.role() == ContactRole.MAIN_POC).count() > 1) {
      data.error("contacts", "must not have more than one main POC");
    }
    return contacts;
  }

  private static Contact contact(JsonObjectReader data) {
    String email = data.optionalText("email", LONGEST_EMAIL);
    if (email != null) {
      EmailAddress.fault(email).ifPresent(fault -> data.error("email", fault));
    }
    return new Contact(
        data.text("id"),
        data.name("name"),
        email,
        data.optionalText("phone"),
        data.oneOf("role", List.of(ContactRole.MAIN_POC, ContactRole.POC, ContactRole.BILLING)),
        data.flag("doNotContact"));
  }

  private static String account(JsonObjectReader data) {
    return data.text("account");
  }

  private static String reason(JsonObjectReader data) {
    return data.note("reason");
  }
}
