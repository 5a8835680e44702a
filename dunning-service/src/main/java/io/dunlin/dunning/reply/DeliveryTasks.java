package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;

/** Tasks for people because a message did not arrive (A3). */
record DeliveryTasks(FailedDelivery failed, Supplier<UUID> ids) {

  TaskRequested findAnotherWay() {
    return task(
        "Reach the customer: a message came back",
        "%s does not take our mail and is not written to again. Find out whom to contact, and how. When the address works again, take its mark back at the contact."
            .formatted(failed.address()));
  }

  TaskRequested notNow() {
    return task(
        "Messages do not arrive",
        "%s exists, but did not take our mail again. It is written to further; see that the customer knows of the debt."
            .formatted(failed.address()));
  }

  TaskRequested reputation() {
    return task(
        "A message did not arrive",
        "The server of %s refuses our mail by its policy or a block list, whoever it is for. Have our mail's reputation looked after; the contact is not to blame."
            .formatted(failed.address()));
  }

  private TaskRequested task(String title, String description) {
    return new TaskRequested(
        failed.profile().account(),
        ids.get().toString(),
        TaskKind.FOLLOW_UP,
        null,
        null,
        null,
        null,
        null,
        failed.message().ownerRole(),
        title,
        description,
        LocalDate.ofInstant(failed.reply().at(), failed.profile().zone()),
        failed.reply().at(),
        null);
  }
}
