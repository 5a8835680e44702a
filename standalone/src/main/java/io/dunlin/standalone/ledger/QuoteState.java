package io.dunlin.standalone.ledger;

/**
 * How the quotes of a record stand after some of its characters (RFC 4180).
 *
 * @param field the field it is in, from 0
 */
record QuoteState(Place place, int field) {

  private static final QuoteState START = new QuoteState(Place.FIELD_BEGINS, 0);

  enum Place {
    FIELD_BEGINS,
    PLAIN,
    QUOTED,
    AFTER_QUOTE,
    /** More text behind a closing quote: a quote inside must be written twice. */
    BROKEN
  }

  /** Of a record that begins there. */
  static QuoteState of(String text, int from, int to, char separator) {
    return START.after(text, from, to, separator);
  }

  /** After further characters of the record; what is broken stays so. */
  QuoteState after(String text, int from, int to, char separator) {
    QuoteState now = this;
    for (int i = from; i < to && now.place != Place.BROKEN; i++) {
      now = now.after(text.charAt(i), separator);
    }
    return now;
  }

  private QuoteState after(char c, char separator) {
    return switch (place) {
      case FIELD_BEGINS -> c == separator ? nextField() : at(c == '"' ? Place.QUOTED : Place.PLAIN);
      case PLAIN -> c == separator ? nextField() : this;
      case QUOTED -> c == '"' ? at(Place.AFTER_QUOTE) : this;
      case AFTER_QUOTE -> c == separator ? nextField() : at(c == '"' ? Place.QUOTED : Place.BROKEN);
      case BROKEN -> this;
    };
  }

  boolean isOpen() {
    return place == Place.QUOTED;
  }

  boolean isSound() {
    return place != Place.QUOTED && place != Place.BROKEN;
  }

  private QuoteState nextField() {
    return new QuoteState(Place.FIELD_BEGINS, field + 1);
  }

  private QuoteState at(Place next) {
    return new QuoteState(next, field);
  }
}
