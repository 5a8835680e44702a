package io.dunlin.account.document.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class RenderingServiceTest {

  private static final RenderingSettings SETTINGS =
      new RenderingSettings("Acme & Sons", 2, List.of());
  private static final LocalDate DAY = LocalDate.parse("2026-03-16");

  private final RenderingService printer =
      new RenderingService(new HtmlRenderer(SETTINGS), new PdfRenderer(SETTINGS), SETTINGS);

  @Test
  @DisplayName("E8: whatever a customer is called, it is a text on the paper and nothing else")
  void everything_is_escaped() throws IOException {
    DocumentModel paper =
        paper("</td><img src='file:///etc/passwd'/>{{company}}\u0001\uD800 & Ж Ω ł");

    String page = new String(printer.html(paper).block(), UTF_8);
    assertThat(page)
        .doesNotContain("<img", "\u0001")
        .contains("&lt;/td&gt;&lt;img src", "{{company}}", "Acme &amp; Sons");
    try (PDDocument pdf = Loader.loadPDF(printer.pdf(paper).block())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("file:///etc/passwd", "& Ж Ω ł");
    }
  }

  @Test
  @DisplayName("E8: the same paper of the same day is the same to the byte")
  void the_same_again() {
    byte[] first = printer.pdf(paper("Acme")).block();

    assertThat(printer.pdf(paper("Acme")).block()).isEqualTo(first);
    assertThat(printer.pdf(paper("Ajax")).block()).isNotEqualTo(first);
  }

  @Test
  void many_at_once_wait_for_their_turn() {
    assertThat(Flux.range(0, 20).flatMap(_ -> printer.pdf(paper("Acme"))).count().block())
        .isEqualTo(20);
  }

  private static DocumentModel paper(String name) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("account", "A-1");
    shown.put("name", name);
    shown.put("from", "2026-02-16");
    shown.put("to", "2026-03-15");
    shown.put("sections", List.of());
    shown.put("payAt", "");
    return new DocumentModel("statement", DAY, shown);
  }
}
