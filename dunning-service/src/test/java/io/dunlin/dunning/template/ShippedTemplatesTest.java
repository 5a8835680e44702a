package io.dunlin.dunning.template;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.template.TemplateRenderer.Letter;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The letters that ship with the service, in every language. */
class ShippedTemplatesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final List<Template> SHIPPED =
      ShippedTemplates.in(new PathMatchingResourcePatternResolver());

  private final TemplateRenderer renderer = new TemplateRenderer();

  @Test
  void every_language_has_the_same_letters() {
    Map<Language, List<String>> names =
        SHIPPED.stream()
            .collect(
                Collectors.groupingBy(
                    Template::language, Collectors.mapping(Template::name, Collectors.toList())));

    assertThat(names).hasSize(Language.values().length);
    assertThat(new HashSet<>(names.values())).hasSize(1);
    assertThat(names.get(Language.EN)).hasSize(9).contains("suspension-warning");
  }

  @Test
  void each_could_be_published_by_a_person() {
    assertThat(SHIPPED)
        .allSatisfy(
            one ->
                assertThat(
                        new TemplateText(one.subject(), one.body(), "", null)
                            .faults(one.name())
                            .all())
                    .as("%s in %s", one.name(), one.language())
                    .isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("E10: each letter names the customer's invoices with age and balance, and the total")
  void each_letter_lists_the_invoices(Language language) {
    for (Template template : of(language)) {
      Letter letter = letter(template);

      assertThat(letter.subject()).isNotBlank().doesNotContain("{{", "\n");
      assertThat(letter.body())
          .as(template.name())
          .contains("Alex Example", "2026-0117", "2026-0203", "https://pay.example/example-ltd")
          .contains(language.age(34), language.age(12), "Dana Reed", "We Ltd")
          .contains(language.amount(Money.of("1560.50", "EUR")))
          .doesNotContain("{{", "}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("E2: the warning names the day of suspension, and how much is overdue since when")
  void the_warning_names_the_day(Language language) {
    Letter letter =
        letter(
            of(language).stream()
                .filter(one -> one.name().equals("suspension-warning"))
                .findFirst()
                .orElseThrow());

    assertThat(letter.subject()).contains(language.day(TODAY.plusDays(10)));
    assertThat(letter.body().replace('\n', ' '))
        .contains(language.day(TODAY.plusDays(10)), language.day(TODAY.minusDays(34)))
        .contains(language.amount(Money.of("1250.00", "EUR")));
  }

  private static List<Template> of(Language language) {
    return SHIPPED.stream().filter(one -> one.language() == language).toList();
  }

  private Letter letter(Template template) {
    Contact reader =
        new Contact("example", "Alex Example", null, null, ContactRole.MAIN_POC, false);
    return renderer.render(
        template,
        new TemplateModel(
                SampleAccount.figures(TODAY), reader, "Dana Reed", "We Ltd", template.language())
            .shown());
  }
}
