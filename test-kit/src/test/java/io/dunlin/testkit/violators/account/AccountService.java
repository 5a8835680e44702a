package io.dunlin.testkit.violators.account;

public class AccountService {}
