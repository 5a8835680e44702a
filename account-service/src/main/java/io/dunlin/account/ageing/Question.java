package io.dunlin.account.ageing;

/** Of which day the ageing is wanted, with whose knowledge, and by what. */
record Question(DayEnd end, KnownBy known, By by) {}
