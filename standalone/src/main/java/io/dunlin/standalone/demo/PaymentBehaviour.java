package io.dunlin.standalone.demo;

/** How a customer deals with invoices, and how many in a hundred do so. */
enum PaymentBehaviour {
  PUNCTUAL(44),
  LATE(20),
  PAYS_IN_PARTS(8),
  GETS_CREDITS(5),
  REPLIES(7),
  OUT_OF_OFFICE(3),
  COLLEAGUE_REPLIES(2),
  KEEPS_PROMISES(4),
  BREAKS_PROMISES(2),
  DISPUTES(3),
  STOPS_PAYING(2);

  private final int percent;

  PaymentBehaviour(int percent) {
    this.percent = percent;
  }

  /** The habit of somebody at a place between 0 and 99. */
  static PaymentBehaviour at(int place) {
    int upTo = 0;
    for (PaymentBehaviour habit : values()) {
      upTo += habit.percent;
      if (place < upTo) {
        return habit;
      }
    }
    throw new IllegalArgumentException("Not below 100: " + place);
  }
}
