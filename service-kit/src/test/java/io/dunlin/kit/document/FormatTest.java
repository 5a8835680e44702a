package io.dunlin.kit.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A format is told by the content. */
class FormatTest {

  static Stream<Arguments> contents() throws IOException {
    return Stream.of(
        Arguments.of("a PDF", bytes("%PDF-1.7\n%"), List.of(Format.PDF)),
        Arguments.of("a picture", bytes("\u0089PNG\r\n\u001a\nIHDR"), List.of(Format.PNG)),
        Arguments.of("a photograph", bytes("\u00FF\u00D8\u00FF\u00E0JFIF"), List.of(Format.JPEG)),
        Arguments.of("a page", utf8("<!DOCTYPE html>\n<p>x"), List.of(Format.HTML)),
        Arguments.of("a page behind a comment", utf8("<!-- c --> <HTML>"), List.of(Format.HTML)),
        Arguments.of("a text", utf8("Grüße;1\n"), List.of(Format.TEXT, Format.CSV)),
        Arguments.of("a text in Latin-1", bytes("Gr\u00FC\u00DFe"), List.of()),
        Arguments.of("a program", bytes("MZ\u0000\u0001"), List.of()),
        Arguments.of("nothing", new byte[0], List.of(Format.TEXT, Format.CSV)),
        Arguments.of("a letter", office("word/document.xml"), List.of(Format.DOCX)),
        Arguments.of("a sheet", office("xl/workbook.xml"), List.of(Format.XLSX)),
        Arguments.of(
            "a letter with macros", office("word/document.xml", "word/vbaProject.bin"), List.of()),
        Arguments.of("another archive", zip("a.txt"), List.of()),
        Arguments.of("half an archive", half(office("word/document.xml")), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  @DisplayName("E8: what a document is, is told by its content")
  void told_by_content(String what, byte[] content, List<Format> formats) {
    assertThat(Arrays.stream(Format.values()).filter(format -> format.fits(content)))
        .isEqualTo(formats);
  }

  @Test
  void a_media_type_may_have_parameters() {
    assertThat(Format.of("Text/CSV; charset=utf-8")).contains(Format.CSV);
    assertThat(Format.of("application/x-msdownload")).isEmpty();
    assertThat(Format.of("")).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 12);
  }

  private static byte[] office(String... parts) throws IOException {
    return zip(
        Stream.concat(Stream.of("[Content_Types].xml"), Stream.of(parts)).toArray(String[]::new));
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return archive.toByteArray();
  }
}
