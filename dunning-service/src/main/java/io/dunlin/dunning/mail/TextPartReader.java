package io.dunlin.dunning.mail;

import module java.base;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/** Finds what a person wrote among the parts of a mail. */
@Component
public class TextPartReader {

  private static final List<String> TYPES = List.of("text/plain", "text/html");

  /** The first plain text that is not empty, else the first HTML. */
  MailText of(List<MimePart> leaves, boolean whole) {
    MailText found = MailText.UNREADABLE;
    for (String type : TYPES) {
      for (MimePart part : leaves) {
        if (found.text().isBlank() && part.type().equals(type) && !part.isAttached()) {
          found = text(part, whole);
        }
      }
    }
    return found.text().isBlank() ? otherwise(leaves, found) : found;
  }

  /** A multipart without boundaries is shown as it is. */
  private static MailText otherwise(List<MimePart> leaves, MailText found) {
    return leaves.stream()
        .filter(MimePart::isMultipart)
        .findFirst()
        .map(part -> new MailText(MailText.clean(part.body()), false))
        .orElse(found);
  }

  private static MailText text(MimePart part, boolean whole) {
    MailText decoded = LenientDecoder.decode(part, whole);
    String text = part.type().equals("text/html") ? withoutTags(decoded.text()) : decoded.text();
    return new MailText(MailText.clean(text), decoded.readable());
  }

  /** Read as XML, because the repairs of broken HTML can take quadratic time. */
  private static String withoutTags(String html) {
    Document page = Jsoup.parse(html, Parser.xmlParser());
    page.select("head, style, script, title").remove();
    page.select("p, div, tr, li, blockquote, h1, h2, h3").append("\n");
    return page.wholeText().strip();
  }
}
