package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.parked.ParkedRecords.ToPark;

/** The records of a batch divided into those that can be taken and those that are parked. */
record PartitionedBatch<R extends ReadRecord>(List<R> takable, List<ToPark> parking) {

  static final String BEHIND = "Came after a parked record of the same account";

  /** Whatever comes after a parked record of its account parks behind it. */
  static <R extends ReadRecord> PartitionedBatch<R> of(List<R> records, Set<String> parked) {
    Set<String> blocked = new HashSet<>(parked);
    PartitionedBatch<R> partitioned = new PartitionedBatch<>(new ArrayList<>(), new ArrayList<>());
    records.forEach(read -> partitioned.add(read, blocked));
    return partitioned;
  }

  private void add(R read, Set<String> blocked) {
    String fault = blocked.contains(read.account()) ? BEHIND : read.fault();
    if (fault == null) {
      takable.add(read);
    } else {
      blocked.add(read.account());
      parking.add(new ToPark(read.account(), read.record(), fault));
    }
  }
}
