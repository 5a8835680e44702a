package io.dunlin.dunning.sequence;

import java.util.UUID;

/** A step that a sequence has newly done. */
record NewRun(UUID sequence, StepRun run) {}
