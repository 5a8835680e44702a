package io.dunlin.disposition.interaction;

import io.dunlin.disposition.input.Amount;
import io.dunlin.disposition.input.Findings;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.ReportedInteraction.Difficult;
import io.dunlin.disposition.interaction.ReportedInteraction.Disputed;
import io.dunlin.disposition.interaction.ReportedInteraction.Promised;
import io.dunlin.events.Money;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reported interaction as far as it can be read; what cannot is null and among the findings. */
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
  static InteractionForm read(ReportedInteraction reported, Instant now, Findings findings) {
    Instant at = findings.parsed("/at", reported.at(), DayRule::requireInstant, INSTANT);
    findings.unless(at == null || !at.isAfter(now), "/at", "Lies in the future");
    findings.required("/account", reported.account());
    findings.keeps(TextRule.KEY, "/account", reported.account());
    findings.keeps(TextRule.KEY, "/contact", reported.contact());
    findings.kept("/note", reported.note());
    findings.keeps(TextRule.KEY, "/workItem", reported.workItem());
    return new InteractionForm(
        findings.oneOf("/channel", reported.channel(), Channel.class),
        findings.oneOf("/direction", reported.direction(), Direction.class),
        reported.contact(),
        at == null ? now : at,
        texts(reported.disposition()),
        difficult(reported.difficult(), findings),
        reported.note(),
        promise(reported.promise(), findings),
        dispute(reported.dispute(), findings),
        callBackAt(reported.callBackAt(), now, findings),
        reported.workItem());
  }

  private static @Nullable String difficult(@Nullable Difficult difficult, Findings findings) {
    return difficult == null ? null : findings.required("/difficult/why", difficult.why());
  }

  private static @Nullable Instant callBackAt(
      @Nullable String text, Instant now, Findings findings) {
    Instant at = findings.parsed("/callBackAt", text, DayRule::requireInstant, INSTANT);
    findings.unless(at == null || at.isAfter(now), "/callBackAt", "Lies in the past");
    return at;
  }

  private static @Nullable Promise promise(@Nullable Promised promised, Findings findings) {
    if (promised == null) {
      return null;
    }
    LocalDate date = findings.day("/promise/date", promised.date());
    return new Promise(Amount.read("/promise/amount", promised.amount(), findings), date);
  }

  private static @Nullable Dispute dispute(@Nullable Disputed disputed, Findings findings) {
    if (disputed == null) {
      return null;
    }
    List<String> invoices = texts(disputed.invoices());
    findings.unless(!invoices.isEmpty(), "/dispute/invoices", "At least one is needed");
    String reason = findings.required("/dispute/reason", disputed.reason());
    findings.keeps(TextRule.NAME, "/dispute/department", disputed.department());
    invoices.forEach(invoice -> findings.keeps(TextRule.KEY, "/dispute/invoices", invoice));
    return new Dispute(invoices, reason, disputed.department());
  }

  private static List<String> texts(@Nullable List<@Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().<String>map(text -> Objects.requireNonNullElse(text, "")).toList();
  }
}
