package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Who an account is and who its people are. */
public sealed interface ProfileEvent extends AccountEvent {

  /** The whole profile, whenever anything of it changed; the latest version wins. */
  record AccountChanged(
      String account,
      @Nullable Episode episode,
      long version,
      String name,
      String segment,
      String country,
      String timeZone,
      String currency,
      String csm,
      @Nullable String collector,
      @Nullable Health health,
      List<String> products,
      @Nullable String portalUrl,
      @Nullable Integer openOpportunities,
      List<Contact> contacts)
      implements ProfileEvent {}

  /**
   * People here, Finance or a mail that came back said something of one contact; the contacts as
   * they are from then on stand in AccountChanged. By is who said it, with the reason.
   *
   * @param address that bounced or is reachable again; null for other changes
   */
  record ContactChanged(
      String account,
      @Nullable Episode episode,
      String contact,
      String name,
      ContactChange change,
      String by,
      String reason,
      Instant at,
      @Nullable String address)
      implements ProfileEvent {}
}
