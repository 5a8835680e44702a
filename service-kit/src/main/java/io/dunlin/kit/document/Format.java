package io.dunlin.kit.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** The formats that are known here, each told by its content and not by what somebody says. */
public enum Format {
  PDF("application/pdf", "pdf", content -> begins(content, "%PDF-".getBytes(US_ASCII))),
  PNG(
      "image/png",
      "png",
      content -> begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})),
  JPEG(
      "image/jpeg",
      "jpg",
      content -> begins(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})),
  HTML("text/html", "html", Format::isPage),
  TEXT("text/plain", "txt", Format::isText),
  CSV("text/csv", "csv", Format::isText),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx",
      content -> isOffice(content, "word/document.xml")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      content -> isOffice(content, "xl/workbook.xml"));

  private static final Pattern PAGE =
      Pattern.compile(
          "\\x{FEFF}?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String mediaType;
  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // the checks are lambdas without state
  private final Predicate<byte[]> check;

  Format(String mediaType, String extension, Predicate<byte[]> check) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.check = check;
  }

  boolean fits(byte[] content) {
    return check.test(content);
  }

  public String mediaType() {
    return mediaType;
  }

  /** As names of files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** The format of a media type, whatever parameters it has; empty for one not known here. */
  public static Optional<Format> of(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(bare)).findFirst();
  }

  private static boolean begins(byte[] content, byte[] magic) {
    return content.length > magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean isPage(byte[] content) {
    return text(content).filter(text -> PAGE.matcher(text).lookingAt()).isPresent();
  }

  /** In UTF-8, and no page or PDF in disguise. */
  private static boolean isText(byte[] content) {
    return !PDF.fits(content)
        && text(content).filter(text -> !PAGE.matcher(text).lookingAt()).isPresent();
  }

  /** A document of an office program, without macros. */
  private static boolean isOffice(byte[] content, String part) {
    List<String> names = ZipNames.of(content);
    return begins(content, new byte[] {'P', 'K', 3, 4})
        && names.contains("[Content_Types].xml")
        && names.contains(part)
        && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
  }

  /** Empty for what is no UTF-8, or has characters that no text has. */
  private static Optional<CharBuffer> text(byte[] content) {
    try {
      CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return text.chars().anyMatch(Format::isBinary) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean isBinary(int character) {
    return character < ' ' && "\t\n\f\r".indexOf(character) < 0;
  }
}
