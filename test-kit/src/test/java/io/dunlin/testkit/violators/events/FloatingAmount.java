package io.dunlin.testkit.violators.events;

record FloatingAmount(double amount, Float rate) {}
