package io.dunlin.dunning.template;

/** A letter that nobody should get: it would have a gap, or nothing in it. */
public final class IncompleteLetter extends IllegalStateException {

  private static final long serialVersionUID = 1;

  IncompleteLetter(String why) {
    super(why);
  }
}
