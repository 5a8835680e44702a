package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.template.TemplateRenderer.Letter;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The texts of the messages, which people change without an engineer. */
@RestController
@Tag(name = "Templates")
@RequestMapping("/api/v1/templates")
class TemplateController {

  private final Templates templates;
  private final PublishTemplate publish;
  private final PreviewTemplate preview;

  TemplateController(Templates templates, PublishTemplate publish, PreviewTemplate preview) {
    this.templates = templates;
    this.publish = publish;
    this.preview = preview;
  }

  /**
   * What is to be shown.
   *
   * @param account with whose figures; an invented account's without one
   * @param sender in whose name; the CSM's without one
   * @param subject and {@code body}: a text that is not published; the newest one without them
   */
  record Wanted(
      @Nullable String account,
      @Nullable SenderRole sender,
      @Nullable String subject,
      @Nullable String body) {

    boolean isDraft() {
      return subject != null || body != null;
    }
  }

  /** A version as it is read, with the code of its language. */
  record Text(
      String name,
      String language,
      int version,
      String subject,
      String body,
      @Nullable String reason,
      Instant at,
      String by) {

    static Text of(Template template) {
      return new Text(
          template.name(),
          template.language().code(),
          template.version(),
          template.subject(),
          template.body(),
          template.reason(),
          template.at(),
          template.by());
    }
  }

  @GetMapping
  @Operation(
      summary = "The texts of the messages as they are in force",
      description =
          """
          For example `/api/v1/templates`: the newest version of each template in each language, \
          with subject, body, who published it, when and why.\
          """)
  @CollectionReaders
  Mono<Page<Text>> all() {
    return templates.newest().map(all -> new Page<>(all, null).map(Text::of));
  }

  @GetMapping("/{template}/{language}")
  @Operation(
      summary = "One text in its newest version",
      description = "For example `/api/v1/templates/csm-first-reminder/de`.")
  @CollectionReaders
  Mono<Text> one(@PathVariable String template, @PathVariable String language) {
    return newest(template, spoken(language)).map(Text::of);
  }

  @GetMapping("/{template}/{language}/versions")
  @Operation(
      summary = "All versions of a text, the newest first",
      description =
          """
          For example `/api/v1/templates/csm-first-reminder/en/versions?limit=20`. A message says \
          in `renderedFrom` which of them it was rendered from.\
          """)
  @CollectionReaders
  Mono<Page<Text>> versions(
      @PathVariable String template, @PathVariable String language, PageRequest page) {
    return templates
        .versions(template, spoken(language), page.after(Integer::valueOf), page.limitPlusOne())
        .filter(rows -> !rows.isEmpty() || page.after() != null)
        .switchIfEmpty(Mono.error(() -> nothing(template, language)))
        .map(rows -> Page.of(rows, page.limit(), row -> String.valueOf(row.version())))
        .map(found -> found.map(Text::of));
  }

  @PutMapping("/{template}/{language}")
  @Operation(
      summary = "Publish a text",
      description =
          """
          It becomes the next version, and every message that leaves from now on is rendered from \
          it; messages that have left keep what was sent. Subject (at most 300 characters), body (at \
          most 10,000) and reason are needed. For example `{"subject": "Your open \
          invoices with {{company}}", "body": "Hello {{greeting}},\\n\\n{{> invoices}}\\n\\nKind \
          regards,\\n{{sender}}\\n", "basedOn": 1, "reason": "Friendlier"}`. Every tag that is \
          wrong is named with its line. With `basedOn` it is refused with 409 when somebody else \
          has published meanwhile. Nothing is published when the newest version says the same. \
          The tags are {{name}}, {{greeting}}, {{sender}}, {{company}}, {{total}}, {{oldestAmount}}, \
          {{oldestAge}}, {{oldestDueOn}}, {{payAt}}, {{suspendsOn}} and {{> invoices}}, with \
          {{#each invoices}}, {{#if}} and {{#unless}}.\
          """)
  @Allowed({Role.MANAGER, Role.CS_OPS})
  Mono<Text> publish(
      @PathVariable String template,
      @PathVariable String language,
      @RequestBody TemplateText text,
      Caller caller) {
    return publish.publish(template, spoken(language), text, caller.user()).map(Text::of);
  }

  @PostMapping("/{template}/{language}/preview")
  @Operation(
      summary = "A text as a customer would read it",
      description =
          """
          Nothing is sent. For example `{"account": "A-1001", "sender": "CSM"}` with that \
          account's figures of this moment, or `{}` with those of an invented one; `subject` and \
          `body` show a text before it is published. 409 when nothing can be written to the \
          account now, with the reason, or when the text shows a value that this letter does not \
          have.\
          """)
  @CollectionReaders
  Mono<Letter> preview(
      @PathVariable String template,
      @PathVariable String language,
      @RequestBody Wanted wanted,
      Caller caller) {
    SenderRole sender = Objects.requireNonNullElse(wanted.sender, SenderRole.CSM);
    return text(template, spoken(language), wanted)
        .flatMap(text -> preview.show(text, sender, wanted.account, caller.scope()));
  }

  private Mono<Template> text(String name, Language language, Wanted wanted) {
    TemplateText draft = new TemplateText(wanted.subject, wanted.body, null, null);
    return wanted.isDraft()
        ? Mono.fromCallable(() -> PublishTemplate.draft(name, language, draft))
        : newest(name, language);
  }

  private Mono<Template> newest(String name, Language language) {
    return templates
        .versions(name, language, null, 1)
        .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
        .switchIfEmpty(Mono.error(() -> nothing(name, language.code())));
  }

  private static Problem nothing(String name, String language) {
    return Problem.notFound("Template %s in %s".formatted(name, language));
  }

  private static Language spoken(String code) {
    return Language.find(code)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "Language %s (there are %s)"
                        .formatted(code, String.join(", ", Language.codes()))));
  }
}
