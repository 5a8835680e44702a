package io.dunlin.account.receivables.intake;

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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the data of each type of event is laid out. */
final class EventForm {

  private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private static final Map<String, Function<Fields, FinanceEvent>> FORMS =
      Map.ofEntries(
          form(AccountUpserted.class, EventForm::accountUpserted),
          form(InvoiceIssued.class, EventForm::invoiceIssued),
          form(InvoiceAmended.class, EventForm::invoiceAmended),
          form(InvoiceVoided.class, EventForm::invoiceVoided),
          form(PaymentReceived.class, EventForm::paymentReceived),
          form(PaymentReversed.class, EventForm::paymentReversed),
          form(CreditIssued.class, EventForm::creditIssued),
          form(RefundIssued.class, EventForm::refundIssued),
          form(WriteOffBooked.class, EventForm::writeOffBooked),
          form(RatePublished.class, EventForm::ratePublished),
          form(RenewalScheduled.class, EventForm::renewalScheduled));

  private EventForm() {}

  static @Nullable Function<Fields, FinanceEvent> of(String type) {
    return FORMS.get(type);
  }

  static List<String> types() {
    return FORMS.keySet().stream().sorted().toList();
  }

  private static Map.Entry<String, Function<Fields, FinanceEvent>> form(
      Class<? extends FinanceEvent> type, Function<Fields, FinanceEvent> form) {
    return Map.entry(EventTypes.typeOf(type), form);
  }

  private static FinanceEvent accountUpserted(Fields data) {
    return new AccountUpserted(
        account(data),
        data.name("name"),
        data.known("segment", s -> SEGMENT.matcher(s).matches(), "a name in capitals such as CORE"),
        data.known("country", IsoCodes::isCountry, "a country of ISO 3166 such as US"),
        IsoCodes.timeZone(
            data.known("timeZone", IsoCodes::isTimeZone, "a time zone such as Europe/Berlin")),
        data.known("currency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.text("csm", Fields.ID),
        data.optionalText("collector", Fields.ID),
        data.optionalOneOf("health", List.of(Health.GOOD, Health.FAIR, Health.POOR)),
        data.mentions("products") ? data.texts("products") : null,
        portalUrl(data),
        data.optionalCount("openOpportunities"),
        data.mentions("contacts") ? contacts(data) : null);
  }

  /** Null keeps the address that is known, and an empty one ends it. */
  private static @Nullable String portalUrl(Fields data) {
    String url = data.optionalText("portalUrl", Fields.TEXT);
    return url == null && data.mentions("portalUrl") ? "" : url;
  }

  private static FinanceEvent invoiceIssued(Fields data) {
    LocalDate issuedOn = data.day("issuedOn");
    LocalDate dueOn = data.day("dueOn");
    if (data.has("issuedOn") && data.has("dueOn") && dueOn.isBefore(issuedOn)) {
      data.flaw("dueOn", "is before the day of issue, " + issuedOn);
    }
    return new InvoiceIssued(
        data.text("invoice", Fields.ID),
        account(data),
        data.oneOf("kind", List.of(InvoiceKind.RECURRING, InvoiceKind.FINAL, InvoiceKind.ONE_TIME)),
        issuedOn,
        dueOn,
        data.moneyOrNone("amount"),
        data.optionalText("product", Fields.ID));
  }

  private static FinanceEvent invoiceAmended(Fields data) {
    LocalDate dueOn = data.optionalDay("dueOn");
    Money amount = data.optionalMoney("amount");
    if (dueOn == null && amount == null && !data.has("dueOn")) {
      data.flaw("dueOn", "or an amount must be given");
    }
    return new InvoiceAmended(
        data.text("invoice", Fields.ID), account(data), dueOn, amount, reason(data));
  }

  private static FinanceEvent invoiceVoided(Fields data) {
    return new InvoiceVoided(
        data.text("invoice", Fields.ID), account(data), data.day("voidedOn"), reason(data));
  }

  private static FinanceEvent paymentReceived(Fields data) {
    Money amount = data.positiveMoney("amount");
    return new PaymentReceived(
        data.text("payment", Fields.ID),
        account(data),
        data.day("receivedOn"),
        amount,
        data.objects("remittance", Fields.LINES, line -> remittanceLine(line, amount)));
  }

  private static RemittanceLine remittanceLine(Fields line, Money payment) {
    Money amount = line.optionalPositiveMoney("amount");
    if (amount != null && !amount.currency().equals(payment.currency())) {
      line.flaw("amount", "must be in the payment's currency, " + payment.currency());
    }
    return new RemittanceLine(line.text("invoice", Fields.ID), amount);
  }

  private static FinanceEvent paymentReversed(Fields data) {
    return new PaymentReversed(
        data.text("payment", Fields.ID),
        account(data),
        data.day("reversedOn"),
        reason(data),
        data.optionalPositiveMoney("amount"));
  }

  private static FinanceEvent creditIssued(Fields data) {
    return new CreditIssued(
        data.text("credit", Fields.ID),
        account(data),
        data.day("issuedOn"),
        data.positiveMoney("amount"),
        data.optionalText("invoice", Fields.ID));
  }

  private static FinanceEvent refundIssued(Fields data) {
    String payment = data.optionalText("payment", Fields.ID);
    String credit = data.optionalText("credit", Fields.ID);
    if (data.has("payment") == data.has("credit")) {
      data.flaw("payment", "or credit must be given, and not both: what is it that was paid back?");
    }
    return new RefundIssued(
        data.text("refund", Fields.ID),
        account(data),
        payment,
        data.day("refundedOn"),
        data.positiveMoney("amount"),
        credit);
  }

  private static FinanceEvent writeOffBooked(Fields data) {
    return new WriteOffBooked(
        data.text("writeOff", Fields.ID),
        account(data),
        data.text("invoice", Fields.ID),
        data.day("bookedOn"),
        data.positiveMoney("amount"),
        reason(data),
        data.optionalText("approvedBy", Fields.ID));
  }

  private static FinanceEvent ratePublished(Fields data) {
    return new RatePublished(
        data.known("currency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.known("reportingCurrency", IsoCodes::isCurrency, "a currency of ISO 4217"),
        data.day("day"),
        data.positiveNumber("rate"));
  }

  private static FinanceEvent renewalScheduled(Fields data) {
    return new RenewalScheduled(account(data), data.day("renewalOn"), data.positiveMoney("amount"));
  }

  private static List<Contact> contacts(Fields data) {
    List<Contact> contacts = data.objects("contacts", Fields.ITEMS, EventForm::contact);
    Set<String> ids = new HashSet<>();
    if (contacts.stream().anyMatch(contact -> !ids.add(contact.id()))) {
      data.flaw("contacts", "must not have two contacts with the same id");
    }
    if (contacts.stream().filter(c -> c.role() == ContactRole.MAIN_POC).count() > 1) {
      data.flaw("contacts", "must not have more than one main POC");
    }
    return contacts;
  }

  private static Contact contact(Fields data) {
    String email = data.optionalText("email", Fields.ID * 3);
    if (email != null) {
      EmailAddress.fault(email).ifPresent(fault -> data.flaw("email", fault));
    }
    return new Contact(
        data.text("id", Fields.ID),
        data.name("name"),
        email,
        data.optionalText("phone", Fields.ID),
        data.oneOf("role", List.of(ContactRole.MAIN_POC, ContactRole.POC, ContactRole.BILLING)),
        data.flag("doNotContact"));
  }

  private static String account(Fields data) {
    return data.text("account", Fields.ID);
  }

  private static String reason(Fields data) {
    return data.note("reason");
  }
}
