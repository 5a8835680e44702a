package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.StepExecutor;

/** The playbooks, settings and identifiers that a rule may use while it decides on a case. */
public record DecisionContext(
    PlaybookCatalogue catalogue, SequenceFacts.Schedule schedule, StepExecutor executor) {}
