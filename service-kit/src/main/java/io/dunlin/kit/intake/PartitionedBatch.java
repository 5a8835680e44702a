package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.intake.Reading.Understood;
import io.dunlin.kit.intake.Reading.Unknown;
import io.dunlin.kit.intake.Reading.Unreadable;
import io.dunlin.kit.parked.ParkedRecords.ToPark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A batch divided into what can be taken, what parks, and what is skipped. */
record PartitionedBatch<E extends DomainEvent>(
    List<Understood<E>> takable, List<ToPark> parking, List<Unknown<E>> skipped) {

  static final String BEHIND = "Came after a parked record of the same account";

  /** What comes after a parked record of its account parks behind it. */
  static <E extends DomainEvent> PartitionedBatch<E> of(
      List<Reading<E>> readings, Set<String> parked) {
    Set<String> blocked = new HashSet<>(parked);
    PartitionedBatch<E> sorted =
        new PartitionedBatch<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    readings.forEach(reading -> sorted.add(reading, blocked));
    return sorted;
  }

  private void add(Reading<E> reading, Set<String> blocked) {
    if (blocked.contains(reading.account())) {
      parking.add(new ToPark(reading.account(), reading.record(), BEHIND));
      return;
    }
    switch (reading) {
      case Understood<E> understood -> takable.add(understood);
      case Unknown<E> unknown -> skipped.add(unknown);
      case Unreadable<E> unreadable -> {
        blocked.add(unreadable.account());
        parking.add(new ToPark(unreadable.account(), unreadable.record(), unreadable.reason()));
      }
    }
  }
}
