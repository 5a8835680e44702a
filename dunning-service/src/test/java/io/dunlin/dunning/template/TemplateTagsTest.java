package io.dunlin.dunning.template;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{{name}} {{ greeting }}",
        "{{> invoices}}",
        "{{#each invoices}}{{number}} {{dueOn}} {{age}} {{balance}}{{/each}}",
        "{{#if mixed}}{{oldestAmount}}{{else}}{{total}}{{/if}}",
        "{{#unless payAt}}{{sender}}{{/unless}} { } }} {x}"
      })
  void tags_that_have_a_value_are_fine(String body) {
    assertThat(TemplateTags.faultsOfBody(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{{nmae}}, there is no nmae here",
    "{{number}}, there is no number here",
    "{{#each invoices}}{{total}}{{/each}}, there is no total here",
    "{{name, never closed",
    "{{#if payAt}}x, {{#if}} is never closed",
    "x{{/if}}, closes nothing",
    "{{#if mixed}}{{/unless}}, closes nothing",
    "{{else}}, belongs within",
    "{{#if name}}{{/if}}, there is no name here",
    "{{> invoices}}{{> invoices}}, once in a text",
    "{{> invoices}}{{#each invoices}}{{/each}}, once in a text",
    "{{#if payAt}}a{{else}}b{{else}}c{{/if}}, once in a block",
    "{{{name}}}, two braces",
    "{{{{name}}}}, two braces",
    "\\{{name}}, backslash",
    "{{> other}}, not possible here",
    "{{name.class}}, is no tag",
    "{{lookup this 'x'}}, is no tag",
    "{{!x}}, is no tag",
    "{{&name}}, is no tag",
    "{{}}, is no tag",
    "{{#with name}}{{/with}}, is no tag"
  })
  void what_would_leave_a_tag_or_a_gap_is_named_with_its_line(String body, String fault) {
    assertThat(TemplateTags.faultsOfBody("One\ntwo\n" + body))
        .first()
        .asString()
        .startsWith("Line 3: ")
        .contains(fault);
  }

  @Test
  void blocks_are_not_deeper_than_anybody_reads() {
    assertThat(TemplateTags.faultsOfBody(nested(5))).isEmpty();
    assertThat(TemplateTags.faultsOfBody(nested(6)))
        .containsExactly("Line 1: at most 5 blocks are possible within each other");
    assertThat(new TemplateText("s", "{{#if}}".repeat(5_000), "r", null).faults("x").all())
        .hasSize(100);
  }

  private static String nested(int depth) {
    return "{{#if payAt}}".repeat(depth) + "x" + "{{/if}}".repeat(depth);
  }

  @Test
  void all_that_is_wrong_is_named_at_once() {
    assertThat(TemplateTags.faultsOfBody("{{a}}\n{{b}}\n{{#if c}}\n{{/each}}\n{{> d}}")).hasSize(6);
  }

  @Test
  @DisplayName("A2: a subject is one line: it holds no list and no table")
  void a_subject_holds_no_table() {
    assertThat(TemplateTags.faultsOfSubject("{{name}}: {{#if mixed}}{{total}}{{/if}}")).isEmpty();
    assertThat(TemplateTags.faultsOfSubject("{{> invoices}}")).hasSize(1);
    assertThat(TemplateTags.faultsOfSubject("{{#each invoices}}{{/each}}")).hasSize(1);
  }
}
