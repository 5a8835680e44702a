package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.financeevent.FinanceEventReader;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.intake.LineSplitter.Line;
import io.dunlin.account.receivables.intake.StreamAnswers.Answered;
import io.dunlin.account.receivables.intake.StreamAnswers.Totals;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a stream of events in chunks, by number or after a short while, and answers each line when
 * its chunk has been committed.
 */
@Controller
class FinanceStream {

  private final FinanceEventReader reader;
  private final PostFinanceEvents post;
  private final StreamSettings settings;

  FinanceStream(FinanceEventReader reader, PostFinanceEvents post, StreamSettings settings) {
    this.reader = reader;
    this.post = post;
    this.settings = settings;
  }

  private record Read(long line, ReceivedEvent incoming) {}

  /** A buffer of answers for each chunk, and one for the summary. */
  Flux<DataBuffer> answers(Flux<DataBuffer> body, DataBufferFactory buffers) {
    return Flux.defer(
        () -> {
          LineSplitter lines = new LineSplitter(Math.toIntExact(settings.longestLine().toBytes()));
          Totals totals = new Totals();
          return body.map(FinanceStream::bytes)
              .concatMapIterable(lines::feed)
              .concatWith(Flux.defer(() -> Flux.fromIterable(lines.end())))
              .map(this::read)
              .bufferTimeout(settings.chunk(), settings.pause(), true)
              .concatMap(this::postChunk, 1)
              .map(answers -> buffers.wrap(totals.add(answers)))
              .concatWith(Mono.fromSupplier(() -> buffers.wrap(totals.summary())));
        });
  }

  /** Lanes run side by side; all events of one account go by the same lane, in their order. */
  private Mono<List<Answered>> postChunk(List<Read> chunk) {
    Map<Integer, List<Read>> lanes = chunk.stream().collect(Collectors.groupingBy(this::laneOf));
    return Flux.fromIterable(lanes.values())
        .flatMap(this::postLane)
        .flatMapIterable(Function.identity())
        .collectSortedList((a, b) -> Long.compare(a.line(), b.line()));
  }

  private Mono<List<Answered>> postLane(List<Read> lane) {
    return post.post(lane.stream().map(Read::incoming).toList(), Channel.REST)
        .map(
            verdicts ->
                IntStream.range(0, lane.size())
                    .mapToObj(i -> new Answered(lane.get(i).line(), verdicts.get(i)))
                    .toList());
  }

  private int laneOf(Read read) {
    return switch (read.incoming()) {
      case Valid valid -> Math.floorMod(valid.event().account().hashCode(), settings.lanes());
      case Invalid _ -> 0;
    };
  }

  private Read read(Line line) {
    byte[] text = line.text();
    ReceivedEvent incoming =
        text == null
            ? Invalid.unreadable(
                Rejection.of(
                    Reason.TOO_LARGE,
                    "A line has at most " + settings.longestLine().toBytes() + " bytes"))
            : reader.read(text);
    return new Read(line.number(), incoming);
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
