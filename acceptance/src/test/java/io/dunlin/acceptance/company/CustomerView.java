package io.dunlin.acceptance.company;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import module java.base;

/** What the company's manager sees of a customer. */
public final class CustomerView {

  private final ApiClient manager;
  private final String account;

  CustomerView(ApiClient manager, String account) {
    this.manager = manager;
    this.account = account;
  }

  public Standing standing() {
    return read("/api/v1/accounts/" + account).as(Profile.class).standing();
  }

  public InvoiceView invoice(String invoice) {
    return read("/api/v1/invoices/" + invoice).as(InvoiceView.class);
  }

  public List<SequenceView> sequences() {
    return manager.all("/api/v1/sequences?account=" + account, SequenceView.class);
  }

  /** The newest sequence. */
  public SequenceView sequence() {
    return sequences().stream()
        .max(comparing(SequenceView::id))
        .orElseThrow(() -> new AssertionError("No sequence was started for " + account));
  }

  /** The reminders, those that were sent first and in that order. */
  public List<MessageView> messages() {
    return everyMessage().stream().filter(MessageView::isReminder).toList();
  }

  /** The letters that warn of a suspension, in the order in which they were sent. */
  public List<MessageView> warnings() {
    return everyMessage().stream().filter(message -> !message.isReminder()).toList();
  }

  private List<MessageView> everyMessage() {
    var bySending = comparing(MessageView::sentAt, nullsLast(comparing((Instant at) -> at)));
    return manager.all("/api/v1/messages?account=" + account, MessageView.class).stream()
        .sorted(bySending.thenComparing(MessageView::id))
        .toList();
  }

  public List<MessageView> messages(String state) {
    return messages().stream().filter(message -> message.state().equals(state)).toList();
  }

  /** The process days whose e-mail was sent, in the order in which it was. */
  public List<Integer> mailedDays() {
    return messages("SENT").stream().map(MessageView::processDay).toList();
  }

  /** Everything that people were ever asked to do for it, done and withdrawn too. */
  public List<WorkItem> work() {
    String path = "/api/v1/worklist?account=" + account + "&state=";
    return Stream.of("OPEN", "DONE", "CANCELLED")
        .flatMap(state -> manager.all(path + state, WorkItem.class).stream())
        .toList();
  }

  public List<WorkItem> workOf(String kind) {
    return work().stream()
        .filter(item -> item.kind().equals(kind))
        .sorted(comparing(WorkItem::dueOn))
        .toList();
  }

  public Timeline timeline() {
    return Timeline.of(
        manager.all("/api/v1/accounts/" + account + "/timeline", TimelineEntry.class));
  }

  private Answer read(String path) {
    return manager.get(path).expect(200);
  }

  private record Profile(Standing standing) {}
}
