package io.dunlin.dunning.mail;

import module java.base;

/**
 * A part of a mail, or the whole of it.
 *
 * @param body as it stands there, each character standing for one byte
 */
record MimePart(MailHeaders headers, String body) {

  private static final int LONGEST_TYPE = 2_000;
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

  /** A section of a multipart, whose headers may be missing. */
  static MimePart of(String section) {
    if (section.startsWith("\n") || section.startsWith("\r\n")) {
      return new MimePart(MailHeaders.NONE, section.strip());
    }
    Matcher blank = BLANK_LINE.matcher(section);
    return blank.find()
        ? new MimePart(
            MailHeaders.parse(section.substring(0, blank.start())),
            section.substring(blank.end()).stripTrailing())
        : new MimePart(MailHeaders.parse(section), "");
  }

  /** In lower case, such as text/plain, which is also what a mail is that does not tell. */
  String type() {
    String value = contentType();
    int end = value.indexOf(';');
    String type = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return type.indexOf('/') < 0 ? "text/plain" : type;
  }

  boolean isMultipart() {
    return type().startsWith("multipart/");
  }

  boolean isAttached() {
    return headers
        .first("content-disposition")
        .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("attachment"))
        .isPresent();
  }

  /** A parameter of the type, such as charset or boundary. */
  Optional<String> parameter(String name) {
    Matcher found =
        Pattern.compile(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"?|([^\\s;\"]+))")
            .matcher(contentType().toLowerCase(Locale.ROOT));
    if (!found.find()) {
      return Optional.empty();
    }
    int group = found.group(1) == null ? 2 : 1;
    return Optional.of(contentType().substring(found.start(group), found.end(group)));
  }

  String encoding() {
    return headers.first("content-transfer-encoding").orElse("");
  }

  private String contentType() {
    String value = headers.first("content-type").orElse("");
    return value.substring(0, Math.min(value.length(), LONGEST_TYPE));
  }
}
