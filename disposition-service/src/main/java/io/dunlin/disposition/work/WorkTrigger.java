package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.work.Step.Ask;
import io.dunlin.disposition.work.Step.AskAnew;
import io.dunlin.disposition.work.Step.End;
import io.dunlin.disposition.work.Step.Wording;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.disposition.work.WorkItem.Origin;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that makes work, or ends it, with what is known of its account. The identifiers of the
 * work follow from it, so that told twice it makes no more work than told once.
 *
 * @param id the event's identifier
 * @param at when it happened
 * @param number the account's
 * @param account null while it is not known here
 */
record WorkTrigger(
    String id, Instant at, String number, @Nullable Account account, Outstanding outstanding) {

  String name() {
    return account == null ? number : account.name();
  }

  /** The role's own person for this account, or its queue. */
  Assignee of(String role) {
    return Assignee.of(role, account);
  }

  boolean hasCollector() {
    return account != null && account.collector() != null;
  }

  Ask ask(String question, WorkItemKind kind, Assignee who, LocalDate dueOn, Wording wording) {
    return ask(identifier(id + " " + question), question, kind, who, dueOn, wording);
  }

  /** Once, whichever event asks for it first. */
  Step askOnce(String question, WorkItemKind kind, Assignee who, LocalDate dueOn, Wording wording) {
    return ask(identifier(question), question, kind, who, dueOn, wording);
  }

  /** Where it is still asked; who has closed it is left alone. */
  Step askAnew(Ask ask, String why) {
    return new AskAnew(Closure.needless(ask.question(), at, why, null), ask.item());
  }

  Step done(String question, String by, String caseNote) {
    return new End(Closure.done(question, at, by, caseNote));
  }

  Step needless(String question, String why, @Nullable String caseNote) {
    return new End(Closure.needless(question, at, why, caseNote));
  }

  private Ask ask(
      String item,
      String question,
      WorkItemKind kind,
      Assignee who,
      LocalDate dueOn,
      Wording wording) {
    return new Ask(
        new WorkItem(
            item,
            number,
            kind,
            who,
            wording.title(),
            wording.description(),
            new Due(dueOn, null),
            Origin.about(wording.subject()),
            List.of(new WorkEnd(end(kind), question)),
            null,
            at,
            wording.why()));
  }

  /** What the answer to a question is. */
  private static WorkEnd.Code end(WorkItemKind kind) {
    return switch (kind) {
      case FINAL_INVOICE_CONTACT -> WorkEnd.Code.FINAL_INVOICES_SETTLED;
      case APPLY_CASH -> WorkEnd.Code.CASH_APPLIED;
      case SUSPENSION_WARNING -> WorkEnd.Code.SUSPENSION_SETTLED;
      case HAND_OVER_MEETING, HAND_OVER_CHECKLIST -> WorkEnd.Code.TRANSFER_OVER;
      case RENEWAL_REVIEW, RENEWAL_OVERDUE, FOLLOW_UP -> WorkEnd.Code.RENEWAL_DECIDED;
      case REMINDER,
          CALL,
          CALLBACK,
          REPLY_TO_READ,
          DECISION,
          PAYMENT_CHECK,
          BILLING_QUESTION,
          CANCELLATION_REQUEST,
          UNKNOWN ->
          throw new IllegalArgumentException("No question of account-service: " + kind);
    };
  }

  private static String identifier(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
