package io.dunlin.dunning.template;

/** A letter cannot be sent because a value is missing, or because it would be empty. */
public final class IncompleteLetter extends IllegalStateException {

  private static final long serialVersionUID = 1;

  IncompleteLetter(String why) {
    super(why);
  }
}
