package io.dunlin.account.customer.renewal;

import io.dunlin.events.Episode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the account that renews.
 *
 * @param episode the open one; null when the account is current
 */
record Holder(String name, ZoneId zone, String currency, String csm, @Nullable Episode episode) {

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
