package io.dunlin.testkit.violators.account.unmarked;

class Unmarked {}
