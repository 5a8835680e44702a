package io.dunlin.testkit.violators.account;

import io.dunlin.testkit.violators.standalone.Everything;

record LooksUpward(Everything everything) {}
