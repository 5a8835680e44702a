package io.dunlin.reporting.ageing;

import io.dunlin.kit.UseCase;
import io.dunlin.reporting.report.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Ages what is open, each currency apart (M1). */
@UseCase
public class ReportAgeing {

  public static final String TOTAL = "total";
  static final String SEGMENT = "segment";
  static final String CSM = "csm";
  static final String COLLECTOR = "collector";

  private final OpenInvoices openInvoices;
  private final AgeingSettings settings;
  private final Company company;

  ReportAgeing(OpenInvoices openInvoices, AgeingSettings settings, Company company) {
    this.openInvoices = openInvoices;
    this.settings = settings;
    this.company = company;
  }

  public Mono<List<Ageing>> on(LocalDate day, String by) {
    Buckets buckets = settings.buckets();
    Instant end = day.plusDays(1).atStartOfDay(company.zone()).toInstant();
    return openInvoices.byAge(day, end, by, buckets).map(parts -> Ageing.of(buckets, parts));
  }
}
