package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.WarningLetter.Fate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What dunning-service tells of a warning's letter (E2).
 *
 * @param suspendsOn the day of suspension that it names; null where it did not leave
 */
record LetterNews(
    String account,
    String letter,
    Fate fate,
    String words,
    @Nullable LocalDate suspendsOn,
    Instant at) {}
