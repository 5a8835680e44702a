package io.dunlin.dunning.mailbox;

import io.dunlin.dunning.mail.MailUid;

/**
 * A mail that nobody has taken yet.
 *
 * @param size in bytes, as the server says
 */
record UnseenMail(MailUid uid, int size) {}
