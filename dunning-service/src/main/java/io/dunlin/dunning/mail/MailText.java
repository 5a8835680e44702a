package io.dunlin.dunning.mail;

import io.dunlin.kit.input.Texts;

/**
 * The text of a mail.
 *
 * @param readable false when it could not be decoded as the mail says, or none was found
 */
public record MailText(String text, boolean readable) {

  static final MailText UNREADABLE = new MailText("", false);

  private static final int LONGEST = 64 * 1024;

  /** As it can be kept, and not longer than anybody reads. */
  static String clean(String text) {
    return Texts.cleaned(text, LONGEST);
  }

  /** Text that stands where one line is expected: a subject, a name, an address. */
  public static String line(String text, int longest) {
    return Texts.cut(Texts.oneLine(text), longest);
  }
}
