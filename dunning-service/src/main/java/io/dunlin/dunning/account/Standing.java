package io.dunlin.dunning.account;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.Episode;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.StandingChanged;
import org.jspecify.annotations.Nullable;

/**
 * The latest known version of an account's standing; account-service alone decides it.
 *
 * @param episode the episode it belongs to; null when none is open
 * @param oldestCollectibleDueOn what the process day is counted from (W7), over all currencies
 * @param collectible in the account's own currency
 */
public record Standing(
    String account,
    long version,
    @Nullable String episode,
    AccountState state,
    @Nullable LocalDate oldestCollectibleDueOn,
    Money collectible) {

  public static Standing of(StandingChanged change) {
    Episode episode = change.episode();
    return new Standing(
        change.account(),
        change.version(),
        episode == null ? null : episode.id(),
        change.state(),
        change.oldestCollectibleDueOn(),
        change.collectible());
  }

  /** The later version of the two; whatever comes in again or too late changes nothing. */
  public Standing orLater(@Nullable Standing other) {
    return other != null && other.version > version ? other : this;
  }

  /** Something of it is overdue, undisputed and above zero, in whatever currency (W4). */
  public boolean isCollectible() {
    return state == AccountState.OVERDUE && oldestCollectibleDueOn != null;
  }
}
