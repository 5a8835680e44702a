package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/**
 * The account that a statement is for.
 *
 * @param version of the profile
 * @param portalUrl where the customer pays (E10)
 */
record StatementHolder(
    String account,
    long version,
    String name,
    String currency,
    ZoneId zone,
    @Nullable String portalUrl,
    @Nullable Episode episode) {}
