package io.dunlin.kit.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** The formats that are known here, each told by its content and not by what somebody says. */
public enum Format {
  PDF("application/pdf", "pdf") {
    @Override
    boolean fits(byte[] content) {
      return begins(content, ascii("%PDF-"));
    }
  },
  PNG("image/png", "png") {
    @Override
    boolean fits(byte[] content) {
      return begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    }
  },
  JPEG("image/jpeg", "jpg") {
    @Override
    boolean fits(byte[] content) {
      return begins(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    }
  },
  HTML("text/html", "html") {
    @Override
    boolean fits(byte[] content) {
      return text(content).filter(text -> PAGE.matcher(text).lookingAt()).isPresent();
    }
  },
  /** In UTF-8, and no page or PDF in disguise. */
  TEXT("text/plain", "txt") {
    @Override
    boolean fits(byte[] content) {
      return !PDF.fits(content)
          && text(content).filter(text -> !PAGE.matcher(text).lookingAt()).isPresent();
    }
  },
  CSV("text/csv", "csv") {
    @Override
    boolean fits(byte[] content) {
      return TEXT.fits(content);
    }
  },
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
    @Override
    boolean fits(byte[] content) {
      return isOffice(content, "word/document.xml");
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
    @Override
    boolean fits(byte[] content) {
      return isOffice(content, "xl/workbook.xml");
    }
  };

  private static final Pattern PAGE =
      Pattern.compile(
          "\\x{FEFF}?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String mediaType;
  private final String extension;

  Format(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  abstract boolean fits(byte[] content);

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

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
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
