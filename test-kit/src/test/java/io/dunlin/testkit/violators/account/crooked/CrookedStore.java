package io.dunlin.testkit.violators.account.crooked;

import org.springframework.stereotype.Repository;

@Repository
class CrookedStore {

  private final CrookedUseCase useCase;

  CrookedStore(CrookedUseCase useCase) {
    this.useCase = useCase;
  }

  CrookedUseCase useCase() {
    return useCase;
  }
}
