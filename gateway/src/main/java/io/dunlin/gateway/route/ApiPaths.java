package io.dunlin.gateway.route;

import module java.base;

import io.dunlin.gateway.upstream.Service;

/**
 * Which service answers which paths of the interface. Where two match, the longer one wins: an
 * account's timeline and its why live elsewhere than the account. What is not listed is not routed,
 * {@code /internal} least of all.
 */
final class ApiPaths {

  private static final String API = "/api/v1/";

  /** A stream of finance events; the other forms of posting them have the same path. */
  static final String FINANCE_EVENTS = API + "finance/events";

  /** Where documents are put, which are larger than other requests. */
  static final String DOCUMENTS = API + "accounts/{account}/documents";

  /** In the order in which they are tried. */
  static final List<ApiPaths> ALL =
      List.of(
          of(Service.REPORTING, "reports/**", "accounts/{account}/timeline"),
          of(
              Service.DUNNING,
              "playbooks/**",
              "sequences/**",
              "messages/**",
              "templates/**",
              "notices/**",
              "replies/**",
              "what-if",
              "contact-policy",
              "webhooks/**",
              "accounts/{account}/why"),
          of(
              Service.DISPOSITION,
              "dispositions/**",
              "interactions/**",
              "worklist/**",
              "work-items/**",
              "promises/**",
              "disputes/**",
              "payment-plans/**",
              "campaigns/**",
              "escalation-rules/**",
              "escalations/**",
              "scripts/**",
              "assignments/**"),
          of(
              Service.ACCOUNT,
              "finance/**",
              "accounts/**",
              "invoices/**",
              "payments/**",
              "ageing",
              "statements/**",
              "suspensions/**",
              "renewals/**",
              "transfers/**",
              "final-invoices/**",
              "rates"));

  private final Service service;
  private final String[] patterns;

  private ApiPaths(Service service, String[] patterns) {
    this.service = service;
    this.patterns = patterns;
  }

  Service service() {
    return service;
  }

  String[] patterns() {
    return patterns.clone();
  }

  private static ApiPaths of(Service service, String... paths) {
    return new ApiPaths(service, Arrays.stream(paths).map(API::concat).toArray(String[]::new));
  }
}
