package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.AccountService;
import io.dunlin.account.AccountTest;
import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import org.springframework.context.annotation.Import;

/**
 * A service of its own, so that its clock may be moved; it begins at noon UTC of 2026-03-01. It
 * leaves the topics to the other one.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DunlinTest(
    value = AccountService.CONFIG,
    classes = AccountService.class,
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS},
    properties = {
      "dunlin.suspension.try-again-after=10m",
      "spring.kafka.listener.auto-startup=false"
    })
@Import(AccountTest.Clock.class)
@interface SuspensionService {}
