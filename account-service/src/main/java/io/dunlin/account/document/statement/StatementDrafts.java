package io.dunlin.account.document.statement;

import static io.dunlin.kit.document.DocumentKind.STATEMENT;

import module java.base;

import io.dunlin.account.document.rendering.DocumentModel;
import io.dunlin.account.document.rendering.RenderingService;
import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.account.document.statementplan.StatementDays;
import io.dunlin.account.document.statementplan.StatementPlan;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.Money;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes and renders the statements that are due, while no account is locked. */
@Component
class StatementDrafts {

  static final String BY = "dunlin";

  private static final Logger log = LoggerFactory.getLogger(StatementDrafts.class);

  private final StatementFacts facts;
  private final StatementDays days;
  private final StatementSettings settings;
  private final AgeingEdges edges;
  private final RenderingService rendering;

  StatementDrafts(
      StatementFacts facts,
      StatementDays days,
      StatementSettings settings,
      AgeingEdges edges,
      RenderingService rendering) {
    this.facts = facts;
    this.days = days;
    this.settings = settings;
    this.edges = edges;
    this.rendering = rendering;
  }

  /** The outcome for an account that was due. */
  sealed interface Draft {
    DueStatement due();
  }

  /** There is nothing to state. */
  record Nothing(DueStatement due) implements Draft {}

  /** Its rendering failed. */
  record Failed(DueStatement due) implements Draft {}

  /** A rendered statement; its documents are not stored yet. */
  record Rendered(
      DueStatement due, LocalDate day, Statement statement, NewDocument pdf, NewDocument html)
      implements Draft {

    List<StatementBalance> balances() {
      return statement.sections().stream()
          .map(section -> new StatementBalance(section.opening(), section.closing()))
          .toList();
    }
  }

  /** One draft for each account, in their order. A failure does not stop the others. */
  Mono<List<Draft>> of(List<DueStatement> due, Instant now) {
    List<DueStatement> stated = due.stream().filter(one -> one.day(now, days).isPresent()).toList();
    return Mono.zip(openings(stated, now), facts.lines(stated, one -> from(one, now)), open(stated))
        .flatMapMany(
            found ->
                Flux.fromIterable(due)
                    .flatMapSequential(
                        one -> draft(one, found.getT1(), found.getT2(), found.getT3(), now)))
        .collectList();
  }

  private Mono<Draft> draft(
      DueStatement due,
      Map<String, List<Money>> openings,
      Map<String, List<Line>> lines,
      Map<String, List<OpenByAge>> open,
      Instant now) {
    Optional<LocalDate> day = due.day(now, days);
    if (day.isEmpty()) {
      return Mono.just(new Nothing(due));
    }
    List<OpenByAge> owed = open.getOrDefault(due.account(), List.of());
    Statement statement =
        Statement.of(
            due.account(),
            from(due, now),
            due.to(now),
            due.holder().currency(),
            opening(due, openings),
            lines.getOrDefault(due.account(), List.of()),
            currencies(owed));
    return render(due, day.get(), statement, owed, now);
  }

  private Mono<Draft> render(
      DueStatement due, LocalDate day, Statement statement, List<OpenByAge> owed, Instant now) {
    LocalDate today = StatementPlan.today(due.holder().zone(), now);
    Statement condensed = statement.condensed(settings.mostLines());
    DocumentModel model =
        new StatementDocument(due.holder(), condensed, owed, edges, today).model();
    return rendering
        .pdf(model)
        .zipWith(rendering.html(model))
        .<Draft>map(
            rendered ->
                new Rendered(
                    due,
                    day,
                    statement,
                    document(due, day, Format.PDF, rendered.getT1(), now),
                    document(due, day, Format.HTML, rendered.getT2(), now)))
        .onErrorResume(
            failure -> {
              log.error("The statement of {} cannot be rendered", due.account(), failure);
              return Mono.just(new Failed(due));
            });
  }

  private static NewDocument document(
      DueStatement due, LocalDate day, Format format, byte[] rendered, Instant now) {
    String name = "statement-%s-%s.%s".formatted(due.account(), day, format.extension());
    return NewDocument.of(due.account(), STATEMENT, name, format, rendered, BY, now);
  }

  private LocalDate from(DueStatement due, Instant now) {
    return due.from(due.day(now, days).orElseThrow(), days);
  }

  private Mono<Map<String, List<Money>>> openings(List<DueStatement> stated, Instant now) {
    List<DueStatement> first = stated.stream().filter(due -> due.last() == null).toList();
    return first.isEmpty()
        ? Mono.just(Map.of())
        : facts.openings(
            first.stream().map(DueStatement::account).toList(),
            first.stream().map(due -> from(due, now)).toList());
  }

  private Mono<Map<String, List<OpenByAge>>> open(List<DueStatement> stated) {
    return facts.open(stated.stream().map(DueStatement::account).toList());
  }

  /** The closing balances of the statement before, to the cent. */
  private static List<Money> opening(DueStatement due, Map<String, List<Money>> openings) {
    return due.last() == null
        ? openings.getOrDefault(due.account(), List.of())
        : due.last().balances().stream().map(StatementBalance::closing).toList();
  }

  private static Set<String> currencies(List<OpenByAge> owed) {
    return owed.stream().map(one -> one.open().currency()).collect(Collectors.toSet());
  }
}
