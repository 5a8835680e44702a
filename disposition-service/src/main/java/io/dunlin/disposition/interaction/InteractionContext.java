package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Invoice;
import io.dunlin.disposition.catalogue.Catalogue;
import io.dunlin.disposition.catalogue.Consequence;
import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.promise.PromiseLimits;
import io.dunlin.kit.contactpolicy.ContactReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction is checked against: its account, the catalogue, the invoices it names.
 *
 * @param episode the account's open episode; null while nothing is overdue
 * @param limits what the account may promise; null where nothing is promised
 * @param closes the work item that it closes; null where there is none, or it is not the caller's
 */
record InteractionContext(
    Account account,
    @Nullable String episode,
    Catalogue catalogue,
    Map<String, Invoice> invoices,
    Set<String> disputed,
    @Nullable PromiseLimits limits,
    @Nullable String closes) {

  InteractionContext withLimits(PromiseLimits itsLimits) {
    return new InteractionContext(
        account, episode, catalogue, invoices, disputed, itsLimits, closes);
  }

  /** The consequence of a path in the catalogue in force; older versions had none. */
  Consequence consequence(DispositionPath path) {
    return catalogue
        .consequence(path)
        .orElse(new Consequence(Consequence.Kind.NONE, null, null, "not in the catalogue"));
  }

  /** The path, when it is one of the catalogue's. */
  Optional<DispositionPath> path(InteractionForm form) {
    return catalogue.paths().stream()
        .filter(path -> path.layers().equals(form.disposition()))
        .findFirst();
  }

  /** The checked form as an interaction, marked with what it is outside of in the policy (C7). */
  Interaction interaction(
      String id, InteractionForm form, String agent, Instant now, List<Code> outsidePolicy) {
    DispositionPath path = path(form).orElseThrow();
    Channel channel = Objects.requireNonNull(form.channel());
    Direction direction = Objects.requireNonNull(form.direction());
    boolean mainPoc = account.isMainPoc(form.contact());
    return new Interaction(
        id,
        account.account(),
        channel,
        direction,
        form.contact(),
        form.at(),
        path,
        catalogue.version(),
        agent,
        mainPoc && channel == Channel.CALL && path.isContacted(),
        mainPoc && channel.isAnswer(direction, path),
        form.difficult(),
        form.note(),
        form.callBackAt(),
        now,
        outsidePolicy.stream().map(Code::name).toList());
  }
}
