package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;

/** Once a month somebody contacts each customer with an open final invoice (E4). */
record FinalInvoiceTasks(WorkTrigger trigger) {

  /**
   * The task of the month before, where it is still open, gives way to one with what is open now.
   */
  Stream<TaskChange> of(FinalInvoiceReviewDue due) {
    String taskKey = "final invoices " + due.account();
    Account account = trigger.account();
    boolean hasCollector = account != null && account.collector() != null;
    String role = hasCollector ? Assignee.AGENT : Assignee.AR;
    int points = due.invoices().stream().mapToInt(OpenFinalInvoice::openPoints).sum();
    return Stream.of(
        trigger.cancel(taskKey, "NEXT_REVIEW", null),
        trigger.open(
            taskKey,
            WorkItemKind.FINAL_INVOICE_CONTACT,
            trigger.of(role),
            due.on(),
            new Wording(
                "Contact %s about %s".formatted(trigger.name(), numbers(due)),
                description(due),
                "final invoice open, " + points(points),
                null)));
  }

  private String numbers(FinalInvoiceReviewDue due) {
    String numbers =
        due.invoices().stream().map(OpenFinalInvoice::invoice).collect(Collectors.joining(", "));
    return "the final invoice" + (due.invoices().size() == 1 ? " " : "s ") + numbers;
  }

  private String description(FinalInvoiceReviewDue due) {
    return due.invoices().stream()
        .map(this::line)
        .collect(
            Collectors.joining(
                "; ",
                "Ask if it was received, answer questions, and note what keeps it from being paid."
                    + " ",
                "."));
  }

  private String line(OpenFinalInvoice invoice) {
    return "%s: %s, due on %s, %s"
        .formatted(
            invoice.invoice(),
            invoice.balance().shown(),
            invoice.dueOn(),
            points(invoice.openPoints()));
  }

  private String points(int count) {
    return switch (count) {
      case 0 -> "no open points";
      case 1 -> "1 open point";
      default -> count + " open points";
    };
  }
}
