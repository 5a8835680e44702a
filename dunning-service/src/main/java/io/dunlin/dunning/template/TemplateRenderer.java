package io.dunlin.dunning.template;

import module java.base;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import org.springframework.stereotype.Component;

/** Renders templates. A tag reaches the values of the letter and nothing else. */
@Component
class TemplateRenderer {

  private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  private final Map<Language, Handlebars> engines = new EnumMap<>(Language.class);
  private final Map<List<Object>, Compiled> published = new ConcurrentHashMap<>();

  TemplateRenderer() {
    for (Language language : Language.values()) {
      engines.put(language, engine(language));
    }
  }

  /** What the reader sees: a subject of one line, and the text. */
  record Letter(String subject, String body) {}

  private record Compiled(
      com.github.jknack.handlebars.Template subject, com.github.jknack.handlebars.Template body) {}

  /** Renders a version; one that is published is compiled once. */
  Letter render(Template template, Map<String, Object> shown) {
    Compiled compiled =
        template.version() == 0
            ? compile(template)
            : published.computeIfAbsent(
                List.of(template.name(), template.language(), template.version()),
                _ -> compile(template));
    String subject = LINE_ENDS.matcher(apply(compiled.subject, shown)).replaceAll(" ").strip();
    String body = apply(compiled.body, shown);
    if (subject.isEmpty() || body.isBlank()) {
      throw new IncompleteLetter((subject.isEmpty() ? "its subject" : "it") + " would be empty");
    }
    return new Letter(subject, body);
  }

  private Compiled compile(Template template) {
    Handlebars engine = Objects.requireNonNull(engines.get(template.language()));
    try {
      return new Compiled(
          engine.compileInline(template.subject()), engine.compileInline(template.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String apply(
      com.github.jknack.handlebars.Template compiled, Map<String, Object> shown) {
    try {
      return compiled.apply(Context.newBuilder(shown).resolver(MapValueResolver.INSTANCE).build());
    } catch (HandlebarsException e) {
      throw e.getCause() instanceof IncompleteLetter gap ? gap : e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line that holds only a tag leaves no empty line; a value that is not there is no gap. */
  private static Handlebars engine(Language language) {
    return new Handlebars(new ClassPathTemplateLoader("/templates/" + language.code(), ".hbs"))
        .with(EscapingStrategy.NOOP)
        .prettyPrint(true)
        .registerHelperMissing(
            (_, options) -> {
              throw new IncompleteLetter(options.helperName + " has no value in this letter");
            });
  }
}
