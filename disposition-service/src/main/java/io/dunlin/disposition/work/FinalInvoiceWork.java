package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Once a month somebody contacts each customer with an open final invoice (E4). */
final class FinalInvoiceWork {

  private FinalInvoiceWork() {}

  /** What was left undone the month before is asked anew, with what is open by now. */
  static Stream<Step> of(FinalInvoiceReviewDue due, WorkTrigger occasion) {
    String question = "final invoices " + due.account();
    String role = occasion.hasCollector() ? Assignee.AGENT : Assignee.AR;
    int points = due.invoices().stream().mapToInt(OpenFinalInvoice::openPoints).sum();
    return Stream.of(
        occasion.needless(question, "NEXT_REVIEW", null),
        occasion.ask(
            question,
            WorkItemKind.FINAL_INVOICE_CONTACT,
            occasion.of(role),
            due.on(),
            new Wording(
                "Contact %s about %s".formatted(occasion.name(), numbers(due)),
                description(due),
                "final invoice open, " + points(points),
                null)));
  }

  private static String numbers(FinalInvoiceReviewDue due) {
    String numbers =
        due.invoices().stream().map(OpenFinalInvoice::invoice).collect(Collectors.joining(", "));
    return "the final invoice" + (due.invoices().size() == 1 ? " " : "s ") + numbers;
  }

  private static String description(FinalInvoiceReviewDue due) {
    return due.invoices().stream()
        .map(FinalInvoiceWork::line)
        .collect(
            Collectors.joining(
                "; ",
                "Ask if it was received, answer questions, and note what keeps it from being paid. ",
                "."));
  }

  private static String line(OpenFinalInvoice invoice) {
    return "%s: %s, due on %s, %s"
        .formatted(
            invoice.invoice(),
            invoice.balance().shown(),
            invoice.dueOn(),
            points(invoice.openPoints()));
  }

  private static String points(int count) {
    return switch (count) {
      case 0 -> "no open points";
      case 1 -> "1 open point";
      default -> count + " open points";
    };
  }
}
