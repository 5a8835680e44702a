package io.dunlin.testkit.violators.dunning;

import io.dunlin.testkit.violators.account.AccountService;

record ImportsAccount(AccountService service) {}
