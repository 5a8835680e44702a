package io.dunlin.testkit.violators.account.crowded;

record Crowded() {}

record Crowded01() {}

record Crowded02() {}

record Crowded03() {}

record Crowded04() {}

record Crowded05() {}

record Crowded06() {}

record Crowded07() {}

record Crowded08() {}

record Crowded09() {}

record Crowded10() {}

record Crowded11() {}

record Crowded12() {}

record Crowded13() {}

record Crowded14() {}

record Crowded15() {}

record Crowded16() {}

record Crowded17() {}

record Crowded18() {}

record Crowded19() {}

record Crowded20() {}
