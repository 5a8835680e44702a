package io.dunlin.dunning.autoreply;

/** Whether a person wrote a mail; what cannot be told is for a person to decide. */
public enum MailVerdict {
  HUMAN,
  DOUBTFUL,
  AUTOMATIC
}
