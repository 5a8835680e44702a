package io.dunlin.testkit.violators.account.cycle;

import io.dunlin.testkit.violators.account.cycle.next.Twice;

record KnowsTheNext(Twice next) {}
