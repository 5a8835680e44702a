package io.dunlin.testkit.violators.account.crooked;

import io.dunlin.testkit.violators.kit.UseCase;

@UseCase
class CrookedUseCase {}
