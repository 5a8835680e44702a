package io.dunlin.dunning.autoreply;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailBuilder;
import io.dunlin.dunning.mail.MailReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailKindTest {

  @ParameterizedTest
  @CsvSource({"DISPOSITION_NOTIFICATION,RECEIPT", "FEEDBACK_REPORT,COMPLAINT", "NONE,PLAIN"})
  @DisplayName("A3: receipts and complaints are told by the type of the report")
  void reports_have_their_kinds(MailReport.Kind kind, MailKind nature) {
    MailReport report = new MailReport(kind, List.of(), "");

    assertThat(MailKind.of(MailBuilder.mail().report(report).build())).isEqualTo(nature);
  }

  @ParameterizedTest
  @CsvSource({
    "failed,DELIVERY_FAILURE",
    "'',DELIVERY_FAILURE",
    "delayed,DELIVERY_NEWS",
    "relayed,DELIVERY_NEWS"
  })
  @DisplayName("A3: a delivery report is no answer, and only a failure means that it came back")
  void reports_are_no_answers(String action, MailKind nature) {
    MailReport report =
        new MailReport(
            MailReport.Kind.DELIVERY_STATUS,
            List.of(new MailReport.Recipient("pat@a.test", action, "5.1.1", "")),
            "");

    assertThat(MailKind.of(MailBuilder.mail().subject("Undelivered").report(report).build()))
        .isEqualTo(nature);
  }

  @Test
  void the_message_that_it_is_about_is_found_in_the_headers_and_in_the_report() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID older = UUID.randomUUID();
    IncomingMail answer =
        MailBuilder.mail()
            .answers(one)
            .header("References", "<%s@d> <x@y> <%s@d>".formatted(older, one))
            .build();
    IncomingMail failed =
        MailBuilder.mail()
            .report(
                new MailReport(
                    MailReport.Kind.DELIVERY_STATUS,
                    List.of(),
                    "Message-ID: <" + other + "@dunlin.test>"))
            .build();

    assertThat(answer.answersTo()).containsExactly(one, older);
    assertThat(failed.answersTo()).containsExactly(other);
  }
}
