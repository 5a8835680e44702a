package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.kit.StartupTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Publishes the templates that ship with the service before its playbooks, which refer to them. The
 * first line of a file is the subject.
 */
@Component
class ShippedTemplates extends StartupTask {

  private static final String SUBJECT = "Subject:";

  private final ResourcePatternResolver resources;
  private final PublishTemplate publish;

  ShippedTemplates(ResourcePatternResolver resources, PublishTemplate publish) {
    this.resources = resources;
    this.publish = publish;
  }

  @Override
  protected void run() {
    publish.ship(in(resources)).block();
  }

  static List<Template> in(ResourcePatternResolver resources) {
    return Arrays.stream(Language.values()).flatMap(one -> of(one, resources)).toList();
  }

  /** The letters among the files of a language; the others are parts of them. */
  private static Stream<Template> of(Language language, ResourcePatternResolver resources) {
    try {
      return Arrays.stream(
              resources.getResources("classpath*:templates/%s/*.hbs".formatted(language.code())))
          .flatMap(file -> read(language, file).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Template> read(Language language, Resource file) {
    try {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      String name = Objects.requireNonNull(file.getFilename()).replace(".hbs", "");
      return text.startsWith(SUBJECT)
          ? Optional.of(
              Template.draft(
                  name,
                  language,
                  text.substring(SUBJECT.length(), end).strip(),
                  text.substring(end + 1),
                  null))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
