package io.dunlin.account.query.ageing;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dunlin.account.query.ageing.AgeingParameters.AgeingAsked;
import io.dunlin.account.receivables.cash.PaymentReaders;
import io.dunlin.account.receivables.rate.Rates;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.kit.list.CsvTable;
import io.dunlin.kit.list.ListQuery;
import io.dunlin.kit.list.SeekPosition;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ageing of any day, to read. CSMs and agents see the accounts that are theirs today. */
@RestController
@RequestMapping("/api/v1/ageing")
@Tag(name = "Ageing")
@PaymentReaders(also = Role.SERVICE)
class AgeingController {

  private static final String SUMMARY = "What is open by age, as it was known at the end of a day";
  private static final String HOW =
      """
      For example `/api/v1/ageing?asOf=2026-03-31&by=segment`. The day ends in the company's time \
      zone; days past due are counted in each account's calendar at that moment. What was booked \
      later does not count, not even when it is about the day or before: invoices have the due day, \
      the balance and the dispute that were known then, and accounts the CSM, the collector and the \
      segment. With `known=now` the same day is seen with hindsight: what was issued by then and not \
      voided by then, with its present terms, less what has been put to it since by payments, \
      credits and write-offs of that day or before. Disputed amounts stand in their bucket and also \
      apart; each currency has lines of its own, and where all lines are on one page, as by \
      currency, a total in the reporting currency tells its rates and their days, and which currencies have none and are left out of it. With `Accept: text/csv` the whole comes as a table, \
      without pages.\
      """;

  private final Ageings ageings;
  private final AgeingEdges edges;
  private final Rates rates;
  private final AgeingParameters parameters;

  AgeingController(Ageings ageings, AgeingEdges edges, Rates rates, AgeingParameters parameters) {
    this.ageings = ageings;
    this.edges = edges;
    this.rates = rates;
    this.parameters = parameters;
  }

  /**
   * A page of the ageing.
   *
   * @param total of all lines in the reporting currency; only where all of them are on one page
   */
  record AgeingPage(
      List<AgeingLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
      @Nullable AgeingTotal total) {}

  @GetMapping
  @Operation(summary = SUMMARY, description = HOW)
  Mono<AgeingPage> page(@ParameterObject AgeingAsked question, Caller caller, PageRequest page) {
    ListQuery asked = new ListQuery();
    AgeingQuery wanted = parameters.read(question, asked);
    SeekPosition after = asked.place("after", Ageings.ORDER, page.after());
    asked.refuse();
    return ageings
        .page(wanted, caller.scope(), after, page.limit())
        .flatMap(
            lines ->
                after == null && lines.next() == null
                    ? withTotal(lines, wanted.end().day())
                    : Mono.just(new AgeingPage(lines.items(), lines.next(), null)));
  }

  private Mono<AgeingPage> withTotal(Page<AgeingLine> lines, LocalDate day) {
    Set<String> currencies =
        lines.items().stream().map(line -> line.open().currency()).collect(Collectors.toSet());
    return rates
        .on(day, currencies)
        .map(
            known ->
                new AgeingPage(lines.items(), lines.next(), AgeingTotal.of(lines.items(), known)));
  }

  @GetMapping(produces = CsvTable.MEDIA_TYPE)
  @Operation(summary = SUMMARY, description = HOW)
  ResponseEntity<Flux<String>> table(@ParameterObject AgeingAsked question, Caller caller) {
    ListQuery asked = new ListQuery();
    AgeingQuery wanted = parameters.read(question, asked);
    asked.refuse();
    return AgeingTable.of(wanted.by(), edges)
        .answer("ageing-" + wanted.end().day(), ageings.whole(wanted, caller.scope()));
  }
}
