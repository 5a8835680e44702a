package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statement.StatementDrafts.Draft;
import io.dunlin.account.document.statement.StatementDrafts.Failed;
import io.dunlin.account.document.statement.StatementDrafts.Nothing;
import io.dunlin.account.document.statement.StatementDrafts.Rendered;
import io.dunlin.account.document.statementplan.StatementDays;
import io.dunlin.account.document.statementplan.StatementPlan;
import io.dunlin.account.document.statementplan.StatementPlans;
import io.dunlin.events.StatementEvent.StatementIssued;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.document.Document;
import io.dunlin.kit.document.DocumentStore;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/**
 * Issues the statements that are due (E3). They are rendered first, while nothing is locked; then,
 * with the accounts locked, only what still rests on the same facts is issued, and the rest is
 * taken up again.
 */
@UseCase
class IssueStatements implements DueWork {

  private final StatementPlans plans;
  private final DueStatements due;
  private final StatementDrafts drafts;
  private final IssuedStatements issued;
  private final DocumentStore documents;
  private final StatementDays days;
  private final StatementSettings settings;
  private final AccountTransactions transactions;
  private final Outbox outbox;

  IssueStatements(
      StatementPlans plans,
      DueStatements due,
      StatementDrafts drafts,
      IssuedStatements issued,
      DocumentStore documents,
      StatementDays days,
      StatementSettings settings,
      AccountTransactions transactions,
      Outbox outbox) {
    this.plans = plans;
    this.due = due;
    this.drafts = drafts;
    this.issued = issued;
    this.documents = documents;
    this.days = days;
    this.settings = settings;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public Mono<Instant> nextDue() {
    return plans.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return plans
        .claim(now, Math.min(limit, settings.atOnce()), settings.claim())
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(
            accounts ->
                issue(accounts, now)
                    .onErrorResume(failure -> plans.release(accounts).then(Mono.error(failure))))
        .defaultIfEmpty(0);
  }

  /** Issues the due statements of these accounts, whether claimed or not. */
  Mono<Integer> issue(List<String> accounts, Instant now) {
    return due.of(accounts, now)
        .flatMap(found -> drafts.of(found, now))
        .flatMap(
            drafted ->
                transactions.execute(accounts, locked -> issue(locked, drafted, accounts, now)))
        .thenReturn(accounts.size());
  }

  /** Issues those drafts that still rest on the same facts. */
  Mono<Void> issue(LockedAccounts locked, List<Draft> drafted, List<String> accounts, Instant now) {
    return due.of(accounts, now)
        .map(HashSet::new)
        .map(still -> drafted.stream().filter(draft -> still.contains(draft.due())).toList())
        .flatMap(valid -> save(locked, valid, now))
        .then(plans.release(accounts))
        .thenReturn(accounts)
        .then();
  }

  private Mono<Void> save(LockedAccounts locked, List<Draft> valid, Instant now) {
    List<Rendered> rendered =
        valid.stream().filter(Rendered.class::isInstance).map(Rendered.class::cast).toList();
    return documents
        .put(rendered.stream().flatMap(one -> Stream.of(one.pdf(), one.html())).toList())
        .map(kept -> statements(rendered, kept))
        .flatMap(
            statements ->
                issued
                    .issue(locked, statements, now)
                    .flatMap(taken -> outbox.append(locked, events(rendered, statements, taken))))
        .then(plans.save(locked, valid.stream().map(draft -> next(draft, now)).toList()));
  }

  private static List<IssuedStatement> statements(List<Rendered> rendered, List<Document> kept) {
    return IntStream.range(0, rendered.size())
        .mapToObj(i -> statement(rendered.get(i), kept.get(2 * i), kept.get(2 * i + 1)))
        .toList();
  }

  private static IssuedStatement statement(Rendered rendered, Document pdf, Document html) {
    return new IssuedStatement(
        rendered.due().account(),
        YearMonth.from(rendered.day()),
        rendered.day(),
        rendered.statement().from(),
        rendered.statement().to(),
        rendered.due().through(),
        rendered.balances(),
        pdf.document(),
        html.document());
  }

  private static List<StatementIssued> events(
      List<Rendered> rendered, List<IssuedStatement> statements, Set<String> taken) {
    return IntStream.range(0, rendered.size())
        .filter(i -> taken.contains(statements.get(i).account()))
        .mapToObj(i -> events(rendered.get(i).due().holder(), statements.get(i)))
        .toList();
  }

  private static StatementIssued events(StatementHolder holder, IssuedStatement statement) {
    return new StatementIssued(
        holder.account(),
        holder.episode(),
        statement.on(),
        statement.from(),
        statement.to(),
        statement.balances(),
        statement.pdf(),
        statement.html());
  }

  private StatementPlan next(Draft draft, Instant now) {
    return switch (draft) {
      case Nothing nothing -> nothing.due().without(now, days);
      case Failed failed -> failed.due().plan().triedAgainLater(now);
      case Rendered rendered -> rendered.due().with(rendered.day(), now, days);
    };
  }
}
