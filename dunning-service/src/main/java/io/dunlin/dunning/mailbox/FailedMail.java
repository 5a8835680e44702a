package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail that could not be read or taken.
 *
 * @param head who wrote it and why, as far as its head could be read
 * @param source the fetched bytes; null when nothing could be fetched
 * @param attempts how often it has failed, this time included
 */
record FailedMail(
    UnseenMail mail,
    @Nullable IncomingMail head,
    @Nullable ByteBuffer source,
    String problem,
    int attempts) {}
