package io.dunlin.standalone.ledger;

/**
 * How the quotes of a record stand after some of its characters (RFC 4180).
 *
 * @param field the field it is in, from 0
 */
record Quoting(Place place, int field) {

  private static final Quoting START = new Quoting(Place.FIELD_BEGINS, 0);

  enum Place {
    FIELD_BEGINS,
    PLAIN,
    QUOTED,
    AFTER_QUOTE,
    /** More text behind a closing quote: a quote inside must be written twice. */
    BROKEN
  }

  /** Of a record that begins there. */
  static Quoting of(String text, int from, int to, char separator) {
    return START.after(text, from, to, separator);
  }

  /** After further characters of the record; what is broken stays so. */
  Quoting after(String text, int from, int to, char separator) {
    Quoting now = this;
    for (int i = from; i < to && now.place != Place.BROKEN; i++) {
      now = now.after(text.charAt(i), separator);
    }
    return now;
  }

  private Quoting after(char c, char separator) {
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

  private Quoting nextField() {
    return new Quoting(Place.FIELD_BEGINS, field + 1);
  }

  private Quoting at(Place next) {
    return new Quoting(next, field);
  }
}
