package io.dunlin.sample;

import module java.base;

import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events to test by, and the records that carry them. */
public final class Facts {

  private Facts() {}

  /** An account that no other test uses. */
  public static String newAccount() {
    return "A-" + Identifiers.next();
  }

  public static WorkItemDone said(String account, String word) {
    return new WorkItemDone(account, "w-1", "kim", Instant.EPOCH, word);
  }

  public static ProducerRecord<String, byte[]> record(String account, String word) {
    WorkItemDone fact = said(account, word);
    return record(account, EventTypes.typeOf(fact), EventJson.write(fact));
  }

  public static ProducerRecord<String, byte[]> unreadable(String account) {
    return record(
        account, EventTypes.typeOf(WorkItemDone.class), "{broken".getBytes(StandardCharsets.UTF_8));
  }

  /** Of a type that {@link SampleListener} does not select; nobody could read it. */
  public static ProducerRecord<String, byte[]> unwanted(String account) {
    return record(
        account,
        EventTypes.typeOf(WorkItemOpened.class),
        "{broken".getBytes(StandardCharsets.UTF_8));
  }

  public static ProducerRecord<String, byte[]> ofUnknownType(String account) {
    return record(
        account, "io.dunlin.disposition.invented-later.v1", "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static ProducerRecord<String, byte[]> record(String account, String type, byte[] json) {
    var record = new ProducerRecord<>(Topics.DISPOSITION, account, json);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", Identifiers.next().toString());
    header(record, "ce_source", "/test");
    header(record, "ce_type", type);
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(ProducerRecord<?, ?> record, String name, String text) {
    record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
