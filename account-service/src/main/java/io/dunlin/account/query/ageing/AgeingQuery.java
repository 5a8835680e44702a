package io.dunlin.account.query.ageing;

/** Of which day the ageing is wanted, with whose knowledge, and by what. */
record AgeingQuery(DayEnd end, KnownBy known, AgeingGrouping by) {}
