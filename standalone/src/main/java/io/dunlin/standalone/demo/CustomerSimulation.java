package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.demo.CustomerAction.ColleagueReply;
import io.dunlin.standalone.demo.CustomerAction.OutOfOffice;
import io.dunlin.standalone.demo.CustomerAction.Reply;
import io.dunlin.standalone.finance.FinanceMessage;

/** One customer's year: twelve invoices, and what they do about each as is their habit. */
final class CustomerSimulation {

  private static final int MONTHS = 12;

  private final Customer customer;
  private final RandomGenerator random;
  private final LocalDate start;
  private final CustomerFinanceEvents books;
  private final List<CustomerAction> deeds = new ArrayList<>();

  CustomerSimulation(Customer customer, RandomGenerator random, LocalDate start) {
    this.customer = customer;
    this.random = random;
    this.start = start;
    this.books = new CustomerFinanceEvents(customer);
  }

  void live() {
    books.open(start);
    for (int month = 0; month < MONTHS; month++) {
      LocalDate issuedOn = start.plusMonths(month).withDayOfMonth(customer.invoiceDay());
      int cents = customer.monthlyCents() * (90 + random.nextInt(21)) / 100;
      Invoice invoice =
          new Invoice(
              "%s-%02d".formatted(customer.account(), month + 1),
              issuedOn.plusDays(customer.termDays()),
              BigDecimal.valueOf(cents, 2));
      books.issue(invoice, issuedOn);
      settle(invoice, month);
    }
  }

  List<FinanceMessage> messages() {
    return books.messages();
  }

  List<CustomerAction> deeds() {
    return deeds;
  }

  private void settle(Invoice invoice, int month) {
    LocalDate due = invoice.dueOn();
    switch (customer.habit()) {
      case PUNCTUAL -> pay(invoice, due.minusDays(random.nextInt(6)));
      case LATE -> pay(invoice, due.plusDays(3 + random.nextInt(26)));
      case PAYS_IN_PARTS -> payInParts(invoice);
      case GETS_CREDITS -> payWithCredit(invoice);
      case REPLIES -> answerAndPay(new Reply(customer, on(due.plusDays(13))), invoice, 21);
      case OUT_OF_OFFICE ->
          answerAndPay(new OutOfOffice(customer, on(due.plusDays(12))), invoice, 27);
      case COLLEAGUE_REPLIES ->
          answerAndPay(new ColleagueReply(customer, on(due.plusDays(12))), invoice, 25);
      case KEEPS_PROMISES -> promise(invoice, 0);
      case BREAKS_PROMISES -> promise(invoice, 20);
      case DISPUTES -> dispute(invoice, month);
      case STOPS_PAYING -> stopPaying(invoice, month);
    }
  }

  private void pay(Invoice invoice, LocalDate on) {
    books.pay(invoice, invoice.amount(), on, "");
  }

  private void payInParts(Invoice invoice) {
    BigDecimal first = invoice.share(40);
    books.pay(invoice, first, invoice.dueOn().plusDays(6), "-1");
    books.pay(invoice, invoice.amount().subtract(first), invoice.dueOn().plusDays(24), "-2");
  }

  private void payWithCredit(Invoice invoice) {
    BigDecimal credit = invoice.share(15);
    books.credit(invoice, credit, invoice.dueOn().plusDays(4));
    books.pay(invoice, invoice.amount().subtract(credit), invoice.dueOn().plusDays(9), "");
  }

  private void answerAndPay(CustomerAction answer, Invoice invoice, int daysLate) {
    deeds.add(answer);
    pay(invoice, invoice.dueOn().plusDays(daysLate));
  }

  private void promise(Invoice invoice, int tooLate) {
    LocalDate promised = invoice.dueOn().plusDays(16);
    deeds.add(
        new CustomerAction.Promise(
            customer, on(invoice.dueOn().plusDays(7)), invoice.amount(), promised));
    pay(invoice, promised.plusDays(tooLate));
  }

  /** Every other invoice; the rest is paid in time. */
  private void dispute(Invoice invoice, int month) {
    if (month % 2 == 1) {
      pay(invoice, invoice.dueOn());
      return;
    }
    deeds.add(
        new CustomerAction.Dispute(customer, on(invoice.dueOn().plusDays(8)), invoice.number()));
    deeds.add(new CustomerAction.Uphold(customer, on(invoice.dueOn().plusDays(18))));
    books.credit(invoice, invoice.amount(), invoice.dueOn().plusDays(20));
  }

  private void stopPaying(Invoice invoice, int month) {
    if (month < MONTHS / 2) {
      pay(invoice, invoice.dueOn());
    }
  }

  private Instant on(LocalDate day) {
    return day.atTime(Market.MORNING).atZone(customer.home().zone()).toInstant();
  }
}
