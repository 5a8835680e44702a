package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A customer: what it owes and pays, what was sent to it, and what its people answer. */
public final class Customer {

  private final Company company;
  private final String account;
  private final String csm;
  private final String collector;
  private final Person ann;
  private final Person bob;

  Customer(Company company, String account, String csm, String collector, Person ann, Person bob) {
    this.company = company;
    this.account = account;
    this.csm = csm;
    this.collector = collector;
    this.ann = ann;
    this.bob = bob;
  }

  public String account() {
    return account;
  }

  public String csm() {
    return csm;
  }

  public String collector() {
    return collector;
  }

  public Person mainPoc() {
    return ann;
  }

  public Person colleague() {
    return bob;
  }

  // What Finance tells of it

  /** A recurring invoice of a month's term; gives back its number. */
  public String isInvoiced(String amount, LocalDate dueOn) {
    return isInvoiced(amount, dueOn.minusDays(30), dueOn);
  }

  public String isInvoiced(String amount, LocalDate issuedOn, LocalDate dueOn) {
    String invoice = Finance.number("INV");
    post("invoice-issued", invoiceData(invoice, amount, issuedOn, dueOn));
    return invoice;
  }

  /** Its last invoice, of a month's term; gives back its number. */
  public String isInvoicedFinally(String amount, LocalDate dueOn) {
    String invoice = Finance.number("INV");
    var data = invoiceData(invoice, amount, dueOn.minusDays(30), dueOn);
    data.put("kind", "FINAL");
    post("invoice-issued", data);
    return invoice;
  }

  public Map<String, Object> invoiceData(
      String invoice, String amount, LocalDate issuedOn, LocalDate dueOn) {
    return Json.object(
        "invoice",
        invoice,
        "account",
        account,
        "kind",
        "RECURRING",
        "issuedOn",
        issuedOn.toString(),
        "dueOn",
        dueOn.toString(),
        "amount",
        usd(amount));
  }

  /** A payment that says what it is for, if it says so at all; gives back its number. */
  public String pays(String amount, LocalDate receivedOn, String... invoices) {
    String payment = Finance.number("PAY");
    var lines = Arrays.stream(invoices).map(i -> Json.object("invoice", i)).toList();
    post("payment-received", paymentData(payment, amount, receivedOn, lines));
    return payment;
  }

  public Map<String, Object> paymentData(
      String payment, String amount, LocalDate receivedOn, List<Map<String, Object>> remittance) {
    return Json.object(
        "payment",
        payment,
        "account",
        account,
        "receivedOn",
        receivedOn.toString(),
        "amount",
        usd(amount),
        "remittance",
        remittance.isEmpty() ? null : remittance);
  }

  public void paymentIsReversed(String payment, LocalDate on) {
    var data = Json.object("payment", payment, "account", account, "reason", "bounced");
    data.put("reversedOn", on.toString());
    post("payment-reversed", data);
  }

  public void invoiceIsVoided(String invoice, LocalDate on) {
    var data = Json.object("invoice", invoice, "account", account, "reason", "billed twice");
    data.put("voidedOn", on.toString());
    post("invoice-voided", data);
  }

  public void isCredited(String amount, LocalDate on, @Nullable String invoice) {
    String credit = Finance.number("CR");
    var data = Json.object("credit", credit, "account", account, "amount", usd(amount));
    data.put("issuedOn", on.toString());
    if (invoice != null) {
      data.put("invoice", invoice);
    }
    post("credit-issued", data);
  }

  /** The day on which its annual contract renews. */
  public void renewsOn(LocalDate day, String amount) {
    var data = Json.object("account", account, "amount", usd(amount));
    data.put("renewalOn", day.toString());
    post("renewal-scheduled", data);
  }

  public void post(String type, Map<String, Object> data) {
    company.finance().post(Finance.event(type, account, data));
  }

  // What its people do

  /** Ann answers the last mail that she got. */
  public void answers(String text) {
    company.post().reply(ann, lastMailTo(ann), text, Map.of());
  }

  /** Ann writes of her own accord, in answer to nothing. */
  public void writes(String text) {
    company.post().write(ann, "Our account", text);
  }

  /** Ann's mail programme answers while she is away (RFC 3834). */
  public void isOutOfOffice() {
    var automatic = Map.of("Auto-Submitted", "auto-replied", "Precedence", "bulk");
    company.post().reply(ann, lastMailTo(ann), "I am away until Monday.", automatic);
  }

  /** Bob answers a mail that was meant for Ann. */
  public void colleagueAnswers(String text) {
    company.post().reply(bob, lastMailTo(ann), text, Map.of());
  }

  /** The mail server of Ann's company says that there is nobody of that name. */
  public void mailBounces() {
    company.post().bounce(ann, lastMailTo(ann));
  }

  /** What reminded Ann; warnings of a suspension are apart. */
  public List<Mail> mails() {
    return company.post().received(ann).stream().filter(mail -> !isWarning(mail)).toList();
  }

  /** What warned Ann of a suspension. */
  public List<Mail> warnings() {
    return company.post().received(ann).stream().filter(Customer::isWarning).toList();
  }

  private static boolean isWarning(Mail mail) {
    return mail.subject().contains("will be suspended");
  }

  private Mail lastMailTo(Person person) {
    return company.post().received(person).getLast();
  }

  /** What Dunlin shows of it. */
  public CustomerView file() {
    return company.file(account);
  }

  private static Object usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}
