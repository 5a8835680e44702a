package io.dunlin.kit.description;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the parameters that mean the same wherever they occur. What an operation says of a
 * parameter itself stands.
 */
@Component
class ParametersInDescription implements GlobalOperationCustomizer {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("account", "The number of the account, as Finance gives it"),
          Map.entry("invoice", "The number of the invoice, as Finance gives it"),
          Map.entry("payment", "The number of the payment, as Finance gives it"),
          Map.entry("contact", "The id of the contact within its account"),
          Map.entry("document", "The identifier of the document"),
          Map.entry("country", "Only those of this country, by ISO 3166, such as DE"),
          Map.entry("currency", "Only those in this currency, by ISO 4217, such as EUR"),
          Map.entry("day", "The day, such as 2026-03-31"),
          Map.entry("month", "The month, such as 2026-03"),
          Map.entry("year", "The year, such as 2026"),
          Map.entry("night", "The day on which the check ran; the latest unless told"),
          Map.entry("late", "Only those that are late, or only those that are not"),
          Map.entry(
              "review", "Only those that a review has to decide, or those that were decided since"),
          Map.entry("name", "The name of the file"),
          Map.entry("template", "The name of the template, such as csm-first-reminder"),
          Map.entry("step", "The step by its id in the playbook, such as csm-mail-12"),
          Map.entry("language", "The language by ISO 639-1: en, de, fr or es"),
          Map.entry("dryRun", "Whether only to check and to change nothing"),
          Map.entry("skipBad", "Whether the good rows are taken though others are bad"),
          Map.entry("If-None-Match", "The ETag of what the caller has already"),
          Map.entry("id", "The identifier that the list shows"),
          Map.entry("from", "The first day, such as 2026-03-01"),
          Map.entry("to", "The last day, such as 2026-03-31"),
          Map.entry("on", "The day, such as 2026-03-31"),
          Map.entry("asOf", "The day at whose end it was so, such as 2026-03-31"),
          Map.entry("by", "What the figures are put together by"),
          Map.entry("state", "Only those in this state"),
          Map.entry("kind", "Only those of this kind"),
          Map.entry(
              "Idempotency-Key",
              "Any text of the caller's; the same again with the same body is done once"),
          Map.entry("assignee", "Only those of this person; `me` for the caller's own"),
          Map.entry("agent", "Only those of this agent"),
          Map.entry("csm", "Only accounts of this customer success manager"),
          Map.entry("collector", "Only accounts of this collector"),
          Map.entry("segment", "Only accounts of this segment"),
          Map.entry("q", "A part of the name or number"),
          Map.entry("order", "What the list is ordered by"));

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ParametersInDescription::describe);
    }
    return operation;
  }

  private static void describe(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(MEANINGS.get(parameter.getName()));
    }
  }
}
