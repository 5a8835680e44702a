package io.dunlin.dunning.reply;

/** Whether a person wrote a mail; what cannot be told is for a person to decide. */
enum MailVerdict {
  HUMAN,
  DOUBTFUL,
  AUTOMATIC
}
