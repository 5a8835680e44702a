package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.kit.UseCase;
import io.dunlin.kit.database.Transactions;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Checks a template's text and publishes it as the next version. */
@UseCase
class PublishTemplate {

  private final Templates templates;
  private final TemplateSettings settings;
  private final Transactions transactions;

  PublishTemplate(Templates templates, TemplateSettings settings, Transactions transactions) {
    this.templates = templates;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** The newest version is the answer; it stays when it says the same already. */
  Mono<Template> publish(String name, Language language, TemplateText text, String by) {
    return Mono.fromCallable(() -> checked(name, language, text))
        .flatMap(
            draft ->
                templates
                    .lock()
                    .then(templates.newest())
                    .flatMap(newest -> publish(draft, text.basedOn(), newest, by))
                    .as(transactions::run));
  }

  /** Publishes the shipped texts, except those that a person has replaced. */
  Mono<Void> ship(List<Template> shipped) {
    return templates
        .lock()
        .then(templates.newest())
        .map(newest -> shipped.stream().flatMap(one -> shippable(one, newest).stream()).toList())
        .flatMap(templates::publish)
        .as(transactions::run);
  }

  private Mono<Template> publish(
      Template draft, @Nullable Integer basedOn, List<Template> newest, String by) {
    Optional<Template> present = textOf(draft, newest);
    refuseOutdated(present, basedOn);
    if (present.isPresent() && present.get().saysTheSameAs(draft)) {
      return Mono.just(present.get());
    }
    if (present.isEmpty()) {
      refuseWithoutFallback(draft, newest);
    }
    Template next = draft.publishedAs(present.map(Template::version).orElse(0) + 1, by);
    return templates.publish(List.of(next)).then(templates.one(next));
  }

  private static Optional<Template> shippable(Template shipped, List<Template> newest) {
    Optional<Template> present = textOf(shipped, newest);
    return present.isEmpty()
        ? Optional.of(shipped.publishedAs(1, Template.SHIPPED_BY))
        : present
            .filter(template -> template.isShipped() && !template.saysTheSameAs(shipped))
            .map(old -> shipped.publishedAs(old.version() + 1, Template.SHIPPED_BY));
  }

  private static Optional<Template> textOf(Template draft, List<Template> newest) {
    return newest.stream()
        .filter(one -> one.name().equals(draft.name()) && one.language() == draft.language())
        .findFirst();
  }

  private static void refuseOutdated(Optional<Template> present, @Nullable Integer basedOn) {
    int newest = present.map(Template::version).orElse(0);
    if (basedOn != null && basedOn != newest) {
      throw Problem.conflict(
          present
              .map(
                  text ->
                      "%s has published version %d; read it and change that one"
                          .formatted(text.by(), text.version()))
              .orElse("There is no version yet; leave basedOn out"));
    }
  }

  /** An account of any language must find a text. */
  private void refuseWithoutFallback(Template draft, List<Template> newest) {
    boolean hasFallback =
        settings.isFallback(draft.language())
            || newest.stream()
                .filter(one -> one.name().equals(draft.name()))
                .anyMatch(one -> settings.isFallback(one.language()));
    if (!hasFallback) {
      throw Problem.conflict(
          "Publish %s in %s first: it is used for accounts of every other language"
              .formatted(draft.name(), settings.language().code()));
    }
  }

  private static Template checked(String name, Language language, TemplateText text) {
    refuseIfAny(text.faultsOfPublished(name));
    return text.draft(name, language);
  }

  /** A text that is only looked at, when nothing is wrong with it. */
  static Template draft(String name, Language language, TemplateText text) {
    refuseIfAny(text.faults(name));
    return text.draft(name, language);
  }

  private static void refuseIfAny(ValidationErrors faults) {
    if (!faults.isEmpty()) {
      throw Problem.badRequest("invalid", "The template is not valid", faults.all());
    }
  }
}
