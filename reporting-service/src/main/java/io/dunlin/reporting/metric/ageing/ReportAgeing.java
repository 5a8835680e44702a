package io.dunlin.reporting.metric.ageing;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.reporting.archive.Archive;
import io.dunlin.reporting.report.CompanySettings;
import reactor.core.publisher.Mono;

/** Ages what is open, each currency apart (M1). */
@UseCase
public class ReportAgeing {

  public static final String TOTAL = "total";
  static final String SEGMENT = "segment";
  static final String CSM = "csm";
  static final String COLLECTOR = "collector";

  private final OpenInvoices openInvoices;
  private final Archive archive;
  private final CompanySettings company;

  ReportAgeing(OpenInvoices openInvoices, Archive archive, CompanySettings company) {
    this.openInvoices = openInvoices;
    this.archive = archive;
    this.company = company;
  }

  /**
   * What is open at the end of a day, in the buckets of the standing that account-service told
   * last; nothing before it has told one.
   *
   * @param by one of total, segment, csm, collector
   */
  public Mono<List<Ageing>> on(LocalDate day, String by) {
    return archive
        .latestStanding()
        .map(Buckets::of)
        .flatMap(buckets -> on(day, by, buckets))
        .defaultIfEmpty(List.of());
  }

  private Mono<List<Ageing>> on(LocalDate day, String by, Buckets buckets) {
    Instant end = day.plusDays(1).atStartOfDay(company.zone()).toInstant();
    return openInvoices.byAge(day, end, by, buckets).map(amounts -> Ageing.of(buckets, amounts));
  }
}
