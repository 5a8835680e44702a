package io.dunlin.testkit.violators.account.util;

class Useful {}
