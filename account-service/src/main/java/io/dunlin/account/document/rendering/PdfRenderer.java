package io.dunlin.account.document.rendering;

import static java.time.ZoneOffset.UTC;

import module java.base;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Renders HTML as PDF. It blocks. Nothing is fetched from anywhere, whatever the HTML says. */
@Component
class PdfRenderer {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int SUBSTITUTIONS = 0x47535542; // GSUB
  private static final int UNUSED_TAG = 0x78535542; // xSUB

  private final RenderingSettings settings;
  private final List<byte[]> fonts;

  PdfRenderer(RenderingSettings settings) {
    this.settings = settings;
    this.fonts =
        Stream.concat(
                Stream.of(withoutLigatures(sans())),
                settings.fonts().stream().map(PdfRenderer::open))
            .toList();
    XRLog.setLoggingEnabled(false);
  }

  /** Gives the same bytes for the same HTML of the same day. */
  byte[] render(String html, LocalDate on) {
    try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      Calendar midnight = GregorianCalendar.from(on.atStartOfDay(UTC));
      pdf.getDocumentInformation().setCreationDate(midnight);
      pdf.getDocumentInformation().setModificationDate(midnight);
      pdf.getDocumentCatalog().setMetadata(null); // would tell the time of day
      pdf.setDocumentId((long) html.hashCode());
      ByteArrayOutputStream rendered = new ByteArrayOutputStream();
      pdf.save(rendered);
      return rendered.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot render a PDF", e);
    }
  }

  private PdfRendererBuilder builder(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.withProducer(settings.company());
    builder.usePdfUaAccessibility(true); // tagged for screen readers; only our own fonts
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    fonts.forEach(font -> builder.useFont(() -> new ByteArrayInputStream(font), "Paper"));
    return builder;
  }

  private static byte[] sans() {
    try (InputStream font =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the font " + FONT, e);
    }
  }

  private static byte[] open(Path font) {
    try {
      return Files.readAllBytes(font);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the font " + font, e);
    }
  }

  /**
   * Looking for ligatures takes a third of the time of rendering, and figures have none: the table
   * of substitutions goes by a name that nobody looks for.
   */
  private static byte[] withoutLigatures(byte[] font) {
    ByteBuffer tables = ByteBuffer.wrap(font);
    int count = tables.getShort(4);
    for (int entry = 12; entry < 12 + 16 * count; entry += 16) {
      if (tables.getInt(entry) == SUBSTITUTIONS) {
        tables.putInt(entry, UNUSED_TAG);
      }
    }
    return font;
  }
}
