package io.dunlin.account.customer.checklist;

import module java.base;

/** The products for which the account analysis asks for more (D4); case does not matter. */
public record ChecklistProducts(Set<String> credentialing, Set<String> learning) {

  public ChecklistProducts {
    credentialing = lower(credentialing);
    learning = lower(learning);
  }

  boolean haveProviders(Collection<String> products) {
    return lower(products).stream().anyMatch(credentialing::contains);
  }

  boolean haveModules(Collection<String> products) {
    return lower(products).stream().anyMatch(learning::contains);
  }

  private static Set<String> lower(Collection<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
