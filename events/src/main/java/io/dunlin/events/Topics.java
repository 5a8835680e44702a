package io.dunlin.events;

import module java.base;

/**
 * The topics of Dunlin. Each has {@value #PARTITIONS} partitions, never changed; the key is the
 * account.
 */
public final class Topics {

  public static final String FINANCE = "dunlin.finance";
  public static final String FINANCE_REJECTED = "dunlin.finance.rejected";
  public static final String ACCOUNT = "dunlin.account";
  public static final String DUNNING = "dunlin.dunning";
  public static final String DISPOSITION = "dunlin.disposition";

  public static final int PARTITIONS = 12;

  public static final List<String> ALL =
      List.of(FINANCE, FINANCE_REJECTED, ACCOUNT, DUNNING, DISPOSITION);

  private Topics() {}
}
