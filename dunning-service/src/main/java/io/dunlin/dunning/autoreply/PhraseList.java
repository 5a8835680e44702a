package io.dunlin.dunning.autoreply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import module java.base;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer.Form;

/**
 * Words by which machines are known, in many languages, read from a file of the service. Two texts
 * are compared without accents, however these are encoded, without case and without characters that
 * cannot be seen.
 */
final class PhraseList {

  /** Tags that gateways and ticket systems put in front of a subject, as in [EXTERNAL]. */
  private static final int MOST_TAGS = 3;

  private static final Pattern TAG = Pattern.compile("[\\[【(<{][^\\]】)>}]{0,80}[\\]】)>}]\\s*");
  private static final String OPENING = "[【(<{«\"'";
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

  /** Scripts that put no blank between words. */
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  private final List<String> phrases;

  private PhraseList(List<String> phrases) {
    this.phrases = phrases;
  }

  /** Reads a file with one phrase a line; empty lines and those that begin with # say nothing. */
  static PhraseList of(String file) {
    try (InputStream in = PhraseList.class.getResourceAsStream("/mail/" + file)) {
      String text = new String(requireNonNull(in, file).readAllBytes(), UTF_8);
      return new PhraseList(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(PhraseList::plain)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " of the service cannot be read", e);
    }
  }

  /** Whether a subject begins with one of the phrases, after tags if it has any. */
  boolean begins(String subject) {
    String rest = plain(subject);
    for (int tags = 0; tags <= MOST_TAGS; tags++) {
      String opened =
          !rest.isEmpty() && OPENING.indexOf(rest.charAt(0)) >= 0 ? rest.substring(1) : rest;
      if (phrases.stream().anyMatch(phrase -> begins(opened, phrase))) {
        return true;
      }
      Matcher tag = TAG.matcher(rest);
      if (!tag.lookingAt()) {
        return false;
      }
      rest = rest.substring(tag.end());
    }
    return false;
  }

  /** Whether one of the phrases stands anywhere in a text. */
  boolean standsIn(String text) {
    String whole = plain(text);
    return phrases.stream().anyMatch(whole::contains);
  }

  private static boolean begins(String text, String phrase) {
    boolean needsColon = phrase.endsWith(":");
    String words = needsColon ? phrase.substring(0, phrase.length() - 1) : phrase;
    if (!text.startsWith(words)) {
      return false;
    }
    String after = text.substring(words.length()).stripLeading();
    return needsColon ? after.startsWith(":") : endsAt(words.length(), text);
  }

  /** A word ends where no letter or digit follows; some scripts write on without a blank. */
  private static boolean endsAt(int length, String text) {
    return length == text.length()
        || !Character.isLetterOrDigit(text.codePointAt(length))
        || WITHOUT_BLANKS.contains(UnicodeScript.of(text.codePointBefore(length)));
  }

  static String plain(String text) {
    String apart = Normalizer.normalize(text, Form.NFKD);
    String letters = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return BLANKS.matcher(letters.replace('’', '\'')).replaceAll(" ").strip();
  }
}
