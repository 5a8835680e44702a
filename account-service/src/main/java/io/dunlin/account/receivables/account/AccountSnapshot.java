package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was when a batch began.
 *
 * @param profile null for an account that the batch itself makes known
 * @param episode the latest one, open or closed; null when there never was one
 * @param version of the standing, which counts its changes
 */
record AccountSnapshot(
    @Nullable Profile profile, @Nullable Episode episode, long version, Standing standing) {}
