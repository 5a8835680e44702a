package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.account.Episodes;
import io.dunlin.disposition.account.Invoices;
import io.dunlin.disposition.catalogue.Catalogues;
import io.dunlin.disposition.contactpolicy.PastContacts;
import io.dunlin.disposition.dispute.Disputes;
import io.dunlin.disposition.interaction.Interactions.PreviousRequest;
import io.dunlin.disposition.interaction.Interactions.Request;
import io.dunlin.disposition.promise.PromiseLedgers;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.worklist.OwnWorkItems;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

/** Logs an interaction, checked, with all that follows from it; the same request once (C1, C2). */
@UseCase
class LogInteraction {

  private final Accounts accounts;
  private final Episodes episodes;
  private final Catalogues catalogues;
  private final Invoices invoices;
  private final Disputes disputes;
  private final Interactions interactions;
  private final PromiseLedgers ledgers;
  private final OwnWorkItems ownWorkItems;
  private final InteractionRecorder recorder;
  private final PastContacts contacts;
  private final ContactPolicy policy;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  LogInteraction(
      Accounts accounts,
      Episodes episodes,
      Catalogues catalogues,
      Invoices invoices,
      Disputes disputes,
      Interactions interactions,
      PromiseLedgers ledgers,
      OwnWorkItems ownWorkItems,
      InteractionRecorder recorder,
      PastContacts contacts,
      ContactPolicySettings policy,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.accounts = accounts;
    this.episodes = episodes;
    this.catalogues = catalogues;
    this.invoices = invoices;
    this.disputes = disputes;
    this.interactions = interactions;
    this.ledgers = ledgers;
    this.ownWorkItems = ownWorkItems;
    this.recorder = recorder;
    this.contacts = contacts;
    this.policy = policy.policy();
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A request with its caller, its key and its hash. */
  record Command(ReportedInteraction reported, Caller caller, Request request) {}

  /** The interaction, and whether it was logged just now or by the same request before. */
  record Answer(LoggedInteraction logged, boolean isNew) {}

  Mono<Answer> log(Command command) {
    ValidationErrors errors = new ValidationErrors();
    Instant now = clock.now();
    InteractionForm form = InteractionForm.read(command.reported(), now, errors);
    String account = command.reported().account();
    if (errors.has("/account")) {
      InvalidInput.raise(errors);
    }
    return ownAccount(Objects.requireNonNull(account), command.caller())
        .flatMap(
            _ ->
                transactions.execute(
                    List.of(account), locked -> once(locked, command, form, errors, now)))
        .onErrorMap(DuplicateKeyException.class, _ -> keyTaken());
  }

  private Mono<Answer> once(
      LockedAccounts locked,
      Command command,
      InteractionForm form,
      ValidationErrors errors,
      Instant now) {
    return interactions
        .sameRequest(command.caller().user(), command.request().key(), command.reported().id())
        .flatMap(previous -> repeated(command, previous))
        .switchIfEmpty(Mono.defer(() -> logNew(locked, command, form, errors, now)));
  }

  private Mono<Answer> repeated(Command command, PreviousRequest previous) {
    boolean same =
        previous.agent().equals(command.caller().user())
            && previous.hash().equals(command.request().hash());
    return same
        ? interactions.find(previous.interaction()).map(logged -> new Answer(logged, false))
        : Mono.error(keyTaken());
  }

  private Mono<Answer> logNew(
      LockedAccounts locked,
      Command command,
      InteractionForm form,
      ValidationErrors found,
      Instant now) {
    return context(
            locked, Objects.requireNonNull(command.reported().account()), command.caller(), form)
        .flatMap(
            context ->
                contactCheck(context.account(), form)
                    .doOnNext(contact -> check(context, contact, form, found, now))
                    .flatMap(contact -> save(locked, command, form, context, contact, now)))
        .map(logged -> new Answer(logged, true));
  }

  private Mono<ContactCheck> contactCheck(Account account, InteractionForm form) {
    return contacts
        .since(policy.countsFrom(form.at()), account.account())
        .map(made -> new ContactCheck(policy, account, made));
  }

  private Mono<InteractionContext> context(
      LockedAccounts locked, String account, Caller caller, InteractionForm form) {
    List<String> disputed = form.dispute() == null ? List.of() : form.dispute().invoices();
    return Mono.zip(
            ownAccount(account, caller),
            episodes.of(List.of(account), List.of()),
            catalogues.current(),
            invoices.find(disputed),
            disputes.disputed(account, disputed),
            ownWorkItems.closable(caller, account, form.workItem(), form.isMailReceived()))
        .map(
            it ->
                new InteractionContext(
                    it.getT1(),
                    it.getT2().openOf().get(account),
                    it.getT3(),
                    it.getT4(),
                    it.getT5(),
                    null,
                    it.getT6().orElse(null)))
        .flatMap(
            context -> form.promise() == null ? Mono.just(context) : withLimits(locked, context));
  }

  private Mono<InteractionContext> withLimits(LockedAccounts locked, InteractionContext context) {
    return ledgers.limits(locked, context.account(), clock.now()).map(context::withLimits);
  }

  private static void check(
      InteractionContext context,
      ContactCheck contact,
      InteractionForm form,
      ValidationErrors found,
      Instant now) {
    ValidationErrors all = found.copy();
    new InteractionCheck(context, form, all).run(now);
    contact.check(form, all);
    InvalidInput.raise(all);
  }

  private Mono<LoggedInteraction> save(
      LockedAccounts locked,
      Command command,
      InteractionForm form,
      InteractionContext context,
      ContactCheck contact,
      Instant now) {
    Account account = context.account();
    String id = Objects.requireNonNullElseGet(command.reported().id(), LogInteraction::newId);
    Interaction interaction =
        context.interaction(id, form, command.caller().user(), now, contact.outside(form));
    Consequences consequences =
        Consequences.of(
            interaction, form, context, Assignee.callbackRole(command.caller().is(Role.CSM)));
    return recorder
        .record(locked, interaction, command.request(), consequences, account, context.closes())
        .then(Mono.defer(() -> interactions.find(id)));
  }

  private Mono<Account> ownAccount(String account, Caller caller) {
    return accounts
        .find(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }

  private static String newId() {
    return Identifiers.next().toString();
  }

  private static Problem keyTaken() {
    return Problem.conflict(
        "Already used for something else",
        "Another interaction was logged under this id or Idempotency-Key; take a new one");
  }
}
