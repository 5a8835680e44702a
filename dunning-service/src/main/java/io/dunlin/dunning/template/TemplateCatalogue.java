package io.dunlin.dunning.template;

import module java.base;

/** The newest text of each template in each language. */
public final class TemplateCatalogue {

  private final Map<String, Map<Language, Template>> templates;

  TemplateCatalogue(List<Template> newest) {
    this.templates =
        newest.stream()
            .collect(
                Collectors.groupingBy(
                    Template::name,
                    Collectors.toMap(Template::language, one -> one, (a, b) -> b, TreeMap::new)));
  }

  /** The text in the first of the languages that there is one in. */
  Template in(List<Language> preferred, String name) {
    Map<Language, Template> texts = templates.getOrDefault(name, Map.of());
    return preferred.stream()
        .map(texts::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no template " + name));
  }
}
