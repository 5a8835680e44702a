package io.dunlin.account.paper;

import static java.time.ZoneOffset.UTC;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Prints pages as PDF. It blocks. Nothing is fetched from anywhere, whatever a page says. */
@Component
class Press {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PaperSettings settings;

  Press(PaperSettings settings) {
    this.settings = settings;
    XRLog.setLoggingEnabled(false);
  }

  /** The same page of the same day gives the same bytes. */
  byte[] pdf(String page, LocalDate on) {
    try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      Calendar midnight = GregorianCalendar.from(on.atStartOfDay(UTC));
      pdf.getDocumentInformation().setCreationDate(midnight);
      pdf.getDocumentInformation().setModificationDate(midnight);
      pdf.getDocumentCatalog().setMetadata(null); // would tell the time of day
      pdf.setDocumentId((long) page.hashCode());
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      pdf.save(printed);
      return printed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot print a PDF", e);
    }
  }

  private PdfRendererBuilder builder(String page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.withProducer(settings.company());
    builder.usePdfUaAccessibility(true); // tagged for screen readers; only our own fonts
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useFont(Press::sans, "Paper");
    settings.fonts().forEach(font -> builder.useFont(() -> open(font), "Paper"));
    return builder;
  }

  private static InputStream sans() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }

  private static InputStream open(Path font) {
    try {
      return Files.newInputStream(font);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the font " + font, e);
    }
  }
}
