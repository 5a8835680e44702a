package io.dunlin.account.receivables.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.account.receivables.financeevent.FinanceEventReader;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.ReadRecord;
import io.dunlin.kit.intake.RecordBatch;
import io.dunlin.kit.transaction.LockedAccounts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finance's events on the topic: CloudEvents in binary or in structured mode. */
@Component
class FinanceListener {

  static final String ID = "account.finance";

  private static final String ATTRIBUTE = "ce_";

  private final Intake intake;
  private final FinanceEventReader reader;
  private final PostFinanceEvents post;

  FinanceListener(Intake intake, FinanceEventReader reader, PostFinanceEvents post) {
    this.intake = intake;
    this.reader = reader;
    this.post = post;
  }

  private record Read(ConsumerRecord<String, byte[]> record, ReceivedEvent incoming)
      implements ReadRecord {

    @Override
    public String account() {
      return switch (incoming) {
        case Valid valid -> valid.event().account();
        case Invalid invalid -> invalid.account() == null ? "" : invalid.account();
      };
    }
  }

  @KafkaListener(
      id = ID,
      topics = Topics.FINANCE,
      batch = "true",
      concurrency = "${dunlin.finance.readers:3}",
      properties = "max.poll.records=${dunlin.finance.batch:1000}")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    List<Read> read =
        records.stream().map(one -> new Read(one, read(one).orOf(one.key()))).toList();
    intake.take(new RecordBatch<>(ID, read, this::post));
  }

  private Mono<Void> post(LockedAccounts locked, List<Read> read) {
    return post.post(locked, read.stream().map(Read::incoming).toList(), Channel.TOPIC).then();
  }

  private ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Map<String, String> attributes = attributes(record);
    return attributes.isEmpty() ? reader.read(value) : reader.read(attributes, value);
  }

  private static Map<String, String> attributes(ConsumerRecord<?, ?> record) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      String name = header.key().toLowerCase(Locale.ROOT);
      if (name.startsWith(ATTRIBUTE) && header.value() != null) {
        attributes.put(name.substring(ATTRIBUTE.length()), new String(header.value(), UTF_8));
      }
    }
    return attributes;
  }
}
