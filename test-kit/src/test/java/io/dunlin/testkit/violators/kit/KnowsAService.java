package io.dunlin.testkit.violators.kit;

import io.dunlin.testkit.violators.account.AccountService;

record KnowsAService(AccountService service) {}
