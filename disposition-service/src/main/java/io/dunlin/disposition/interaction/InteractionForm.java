package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.input.Amount;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.ReportedInteraction.Difficult;
import io.dunlin.disposition.interaction.ReportedInteraction.Disputed;
import io.dunlin.disposition.interaction.ReportedInteraction.Promised;
import io.dunlin.events.Money;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** A reported interaction as far as it can be read; what cannot is null and among the errors. */
record InteractionForm(
    @Nullable Channel channel,
    @Nullable Direction direction,
    @Nullable String contact,
    Instant at,
    List<String> disposition,
    @Nullable String difficult,
    @Nullable String note,
    @Nullable Promise promise,
    @Nullable Dispute dispute,
    @Nullable Instant callBackAt,
    @Nullable String workItem) {

  private static final String INSTANT = "Must be " + DayRule.INSTANT;

  /** Somebody at the customer wrote, and a person logs it. */
  boolean isMailReceived() {
    return channel == Channel.EMAIL && direction == Direction.INBOUND;
  }

  record Promise(@Nullable Money amount, @Nullable LocalDate date) {}

  record Dispute(List<String> invoices, @Nullable String reason, @Nullable String department) {}

  /** Reads what can be read without knowing the account. */
  static InteractionForm read(ReportedInteraction reported, Instant now, ValidationErrors errors) {
    Instant at = errors.parsed("/at", reported.at(), DayRule::requireInstant, INSTANT);
    errors.unless(at == null || !at.isAfter(now), "/at", "Lies in the future");
    errors.required("/account", reported.account());
    errors.keeps(TextRule.KEY, "/account", reported.account());
    errors.keeps(TextRule.KEY, "/contact", reported.contact());
    errors.kept("/note", reported.note());
    errors.keeps(TextRule.KEY, "/workItem", reported.workItem());
    return new InteractionForm(
        errors.oneOf("/channel", reported.channel(), Channel.class),
        errors.oneOf("/direction", reported.direction(), Direction.class),
        reported.contact(),
        at == null ? now : at,
        texts(reported.disposition()),
        difficult(reported.difficult(), errors),
        reported.note(),
        promise(reported.promise(), errors),
        dispute(reported.dispute(), errors),
        callBackAt(reported.callBackAt(), now, errors),
        reported.workItem());
  }

  private static @Nullable String difficult(
      @Nullable Difficult difficult, ValidationErrors errors) {
    return difficult == null ? null : errors.required("/difficult/why", difficult.why());
  }

  private static @Nullable Instant callBackAt(
      @Nullable String text, Instant now, ValidationErrors errors) {
    Instant at = errors.parsed("/callBackAt", text, DayRule::requireInstant, INSTANT);
    errors.unless(at == null || at.isAfter(now), "/callBackAt", "Lies in the past");
    return at;
  }

  private static @Nullable Promise promise(@Nullable Promised promised, ValidationErrors errors) {
    if (promised == null) {
      return null;
    }
    LocalDate date = errors.day("/promise/date", promised.date());
    return new Promise(Amount.read("/promise/amount", promised.amount(), errors), date);
  }

  private static @Nullable Dispute dispute(@Nullable Disputed disputed, ValidationErrors errors) {
    if (disputed == null) {
      return null;
    }
    List<String> invoices = texts(disputed.invoices());
    errors.unless(!invoices.isEmpty(), "/dispute/invoices", "At least one is needed");
    String reason = errors.required("/dispute/reason", disputed.reason());
    errors.keeps(TextRule.NAME, "/dispute/department", disputed.department());
    invoices.forEach(invoice -> errors.keeps(TextRule.KEY, "/dispute/invoices", invoice));
    return new Dispute(invoices, reason, disputed.department());
  }

  private static List<String> texts(@Nullable List<@Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().<String>map(text -> Objects.requireNonNullElse(text, "")).toList();
  }
}
