package io.dunlin.dunning.reply;

/**
 * A mail that nobody has taken yet.
 *
 * @param size in bytes, as the server says
 */
record UnseenMail(MailPlace place, int size) {}
