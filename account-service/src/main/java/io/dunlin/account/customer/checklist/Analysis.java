package io.dunlin.account.customer.checklist;

import module java.base;

import io.dunlin.account.customer.checklist.FieldFaults.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The part of the account analysis that only a person knows (D4).
 *
 * @param activeProviders asked for with a credentialing product, like contractedProviders
 * @param modulesInUse asked for with a learning product
 */
public record Analysis(
    @Nullable Boolean mainContactReplying,
    @Nullable String openEscalations,
    @Nullable String escalationHistory,
    @Nullable String openCases,
    @Nullable String recentNotes,
    @Nullable Integer activeUsers,
    @Nullable Integer inactiveUsers,
    @Nullable Integer terminatedUsers,
    @Nullable Integer paidUsers,
    @Nullable Integer activeProviders,
    @Nullable Integer contractedProviders,
    @Nullable List<@Nullable String> modulesInUse) {

  /** Everything that is missing or wrong, for an account with these products. */
  public List<Fault> faults(List<String> products, ChecklistProducts asking) {
    FieldFaults faults = new FieldFaults();
    faults.when(mainContactReplying == null, "mainContactReplying", "true or false is needed");
    faults.words("openEscalations", openEscalations);
    faults.words("escalationHistory", escalationHistory);
    faults.words("openCases", openCases);
    faults.words("recentNotes", recentNotes);
    faults.count("activeUsers", activeUsers);
    faults.count("inactiveUsers", inactiveUsers);
    faults.count("terminatedUsers", terminatedUsers);
    faults.count("paidUsers", paidUsers);
    if (asking.haveProviders(products)) {
      faults.count("activeProviders", activeProviders);
      faults.count("contractedProviders", contractedProviders);
    }
    if (asking.haveModules(products)) {
      faults.when(
          modulesInUse == null, "modulesInUse", "A list is needed, empty if there are none");
    }
    checkModules(faults);
    return faults.all();
  }

  /** Users who are active beyond those that are paid for; below zero, paid for and not active. */
  public @Nullable Integer usersBeyondPaid() {
    return activeUsers == null || paidUsers == null
        ? null
        : Integer.valueOf(activeUsers - paidUsers);
  }

  private void checkModules(FieldFaults faults) {
    List<@Nullable String> modules = Objects.requireNonNullElse(modulesInUse, List.of());
    for (int i = 0; i < modules.size(); i++) {
      faults.needed("modulesInUse/" + i, modules.get(i));
    }
  }
}
