package io.dunlin.testkit.violators.events;

import io.dunlin.testkit.violators.kit.UseCase;

@UseCase
class LeansOnTheKit {}
