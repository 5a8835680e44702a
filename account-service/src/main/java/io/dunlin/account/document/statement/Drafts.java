package io.dunlin.account.document.statement;

import static io.dunlin.kit.document.DocumentKind.STATEMENT;

import io.dunlin.account.document.rendering.Paper;
import io.dunlin.account.document.rendering.RenderingService;
import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.Money;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes and prints the statements that are due, without holding anything meanwhile. */
@Component
class Drafts {

  static final String BY = "dunlin";

  private static final Logger log = LoggerFactory.getLogger(Drafts.class);

  private final StatementFacts facts;
  private final StatementDays days;
  private final StatementSettings settings;
  private final AgeingEdges edges;
  private final RenderingService printer;

  Drafts(
      StatementFacts facts,
      StatementDays days,
      StatementSettings settings,
      AgeingEdges edges,
      RenderingService printer) {
    this.facts = facts;
    this.days = days;
    this.settings = settings;
    this.edges = edges;
    this.printer = printer;
  }

  /** What is to become of an account that was due. */
  sealed interface Draft {
    Due due();
  }

  /** There is nothing to state. */
  record Nothing(Due due) implements Draft {}

  /** It could not be printed. */
  record Failed(Due due) implements Draft {}

  /** A statement, printed; the documents are not kept yet. */
  record Printed(Due due, LocalDate day, Statement statement, NewDocument pdf, NewDocument html)
      implements Draft {

    List<StatementBalance> balances() {
      return statement.sections().stream()
          .map(section -> new StatementBalance(section.opening(), section.closing()))
          .toList();
    }
  }

  /** One of each, in their order. What cannot be printed does not keep the others from it. */
  Mono<List<Draft>> of(List<Due> due, Instant now) {
    List<Due> stated = due.stream().filter(one -> one.day(now, days).isPresent()).toList();
    return Mono.zip(openings(stated, now), facts.lines(stated, one -> from(one, now)), open(stated))
        .flatMapMany(
            found ->
                Flux.fromIterable(due)
                    .flatMapSequential(
                        one -> draft(one, found.getT1(), found.getT2(), found.getT3(), now)))
        .collectList();
  }

  private Mono<Draft> draft(
      Due due,
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
    return print(due, day.get(), statement, owed, now);
  }

  private Mono<Draft> print(
      Due due, LocalDate day, Statement statement, List<OpenByAge> owed, Instant now) {
    LocalDate today = StatementPlan.today(due.holder().zone(), now);
    Statement condensed = statement.condensed(settings.mostLines());
    Paper paper = new StatementPaper(due.holder(), condensed, owed, edges, today).paper();
    return printer
        .pdf(paper)
        .zipWith(printer.html(paper))
        .<Draft>map(
            printed ->
                new Printed(
                    due,
                    day,
                    statement,
                    document(due, day, Format.PDF, printed.getT1(), now),
                    document(due, day, Format.HTML, printed.getT2(), now)))
        .onErrorResume(
            trouble -> {
              log.error("The statement of {} cannot be printed", due.account(), trouble);
              return Mono.just(new Failed(due));
            });
  }

  private static NewDocument document(
      Due due, LocalDate day, Format format, byte[] printed, Instant now) {
    String name = "statement-%s-%s.%s".formatted(due.account(), day, format.extension());
    return NewDocument.of(due.account(), STATEMENT, name, format, printed, BY, now);
  }

  private LocalDate from(Due due, Instant now) {
    return due.from(due.day(now, days).orElseThrow(), days);
  }

  private Mono<Map<String, List<Money>>> openings(List<Due> stated, Instant now) {
    List<Due> first = stated.stream().filter(due -> due.last() == null).toList();
    return first.isEmpty()
        ? Mono.just(Map.of())
        : facts.openings(
            first.stream().map(Due::account).toList(),
            first.stream().map(due -> from(due, now)).toList());
  }

  private Mono<Map<String, List<OpenByAge>>> open(List<Due> stated) {
    return facts.open(stated.stream().map(Due::account).toList());
  }

  /** What the last one closed with, to the cent. */
  private static List<Money> opening(Due due, Map<String, List<Money>> openings) {
    return due.last() == null
        ? openings.getOrDefault(due.account(), List.of())
        : due.last().balances().stream().map(StatementBalance::closing).toList();
  }

  private static Set<String> currencies(List<OpenByAge> owed) {
    return owed.stream().map(one -> one.open().currency()).collect(Collectors.toSet());
  }
}
