package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.financeevent.FinanceEventReader;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.intake.Rejections.Rejected;
import io.dunlin.kit.intake.RequestBatcher;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemBody;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Finance's events over HTTP: one, a batch, or a stream. */
@RestController
@RequestMapping("/api/v1/finance")
@Tag(name = "Finance events")
class FinanceController {

  private static final int MOST = 1000;
  private static final String ATTRIBUTE = "ce-";
  private static final String NO_ATTRIBUTES =
      "With Content-Type application/json the attributes of the event are headers (ce-id,"
          + " ce-source, ce-type …), and there are none. Send a whole event as"
          + " application/cloudevents+json, a list of them as application/cloudevents-batch+json";

  private final FinanceEventReader reader;
  private final PostFinanceEvents post;
  private final RequestBatcher<ReceivedEvent, Verdict> single;
  private final FinanceStream stream;
  private final Rejections rejections;

  FinanceController(
      FinanceEventReader reader,
      PostFinanceEvents post,
      FinanceStream stream,
      Rejections rejections) {
    this.reader = reader;
    this.post = post;
    this.single = new RequestBatcher<>(events -> post.post(events, Channel.REST));
    this.stream = stream;
    this.rejections = rejections;
  }

  /** How many of each verdict, and each of them in the order sent. */
  record Answer(long accepted, long duplicates, long rejected, List<Result> results) {

    static Answer of(List<Verdict> verdicts) {
      VerdictCounts counts = VerdictCounts.NONE.plus(verdicts);
      return new Answer(
          counts.accepted(),
          counts.duplicates(),
          counts.rejected(),
          verdicts.stream().map(Result::of).toList());
    }
  }

  /** What became of one event. */
  record Result(@Nullable String id, String verdict, @Nullable ProblemBody problem) {

    static Result of(Verdict verdict) {
      return new Result(verdict.id(), verdict.name(), Problems.of(verdict));
    }
  }

  @PostMapping(path = "/events", consumes = "application/cloudevents+json")
  @Allowed(Role.FINANCE)
  @Operation(summary = "Post one event in its structured form", description = FinanceDocs.EVENT)
  Mono<Answer> one(@RequestBody Mono<byte[]> body) {
    return body.map(this::readable).map(reader::event).flatMap(this::postOne);
  }

  @PostMapping(path = "/events", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(Role.FINANCE)
  @Operation(summary = "Post one event in its binary form", description = FinanceDocs.BINARY)
  Mono<Answer> binary(
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @RequestBody Mono<byte[]> body) {
    Map<String, String> attributes = attributes(headers);
    if (attributes.isEmpty()) {
      throw unreadable(NO_ATTRIBUTES);
    }
    return body.doOnNext(this::readable)
        .map(data -> reader.read(attributes, data))
        .flatMap(this::postOne);
  }

  @PostMapping(path = "/events", consumes = "application/cloudevents-batch+json")
  @Allowed(Role.FINANCE)
  @Operation(summary = "Post 1 to 1,000 events", description = FinanceDocs.BATCH)
  Mono<Answer> batch(@RequestBody Mono<byte[]> body) {
    return body.map(this::readable)
        .map(FinanceController::batchOf)
        .map(events -> events.stream().map(reader::event).toList())
        .flatMap(batch -> post.post(batch, Channel.REST))
        .map(Answer::of);
  }

  @PostMapping(
      path = "/events",
      consumes = MediaType.APPLICATION_NDJSON_VALUE,
      produces = MediaType.APPLICATION_NDJSON_VALUE)
  @Allowed(Role.FINANCE)
  @Operation(summary = "Post any number of events, one a line", description = FinanceDocs.STREAM)
  Mono<Void> stream(ServerHttpRequest request, ServerHttpResponse response) {
    response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
    return response.writeAndFlushWith(
        stream.answers(request.getBody(), response.bufferFactory()).map(Mono::just));
  }

  @GetMapping("/rejections")
  @Allowed({Role.FINANCE, Role.AR, Role.OPS})
  @Operation(
      summary = "Events that were not taken, the latest first",
      description =
          "For example `/api/v1/finance/rejections?limit=20`: each with its problem. A rejected id"
              + " may be sent again.")
  Mono<Page<Rejected>> rejections(PageRequest page) {
    return rejections.list(page);
  }

  private Mono<Answer> postOne(ReceivedEvent event) {
    return single.take(event).map(verdict -> Answer.of(List.of(verdict)));
  }

  private Object readable(byte[] body) {
    try {
      Object parsed = reader.parse(body);
      if (parsed != null) {
        return parsed;
      }
      throw unreadable("The body is null");
    } catch (JacksonException unreadable) {
      throw unreadable(unreadable.getOriginalMessage());
    }
  }

  private static Problem unreadable(String detail) {
    return Problem.of(400, ProblemCatalogue.UNREADABLE, detail);
  }

  private static List<?> batchOf(Object parsed) {
    if (!(parsed instanceof List<?> events)) {
      throw unreadable("A batch is a list of events");
    }
    if (events.isEmpty() || events.size() > MOST) {
      throw Problem.badRequest(
          "batch-size",
          "A batch has 1 to 1,000 events",
          "This one has %d; send it in parts, or as a stream".formatted(events.size()));
    }
    return events;
  }

  private static Map<String, String> attributes(HttpHeaders headers) {
    Map<String, String> attributes = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          String attribute = name.toLowerCase(Locale.ROOT);
          if (attribute.startsWith(ATTRIBUTE) && !values.isEmpty()) {
            attributes.put(attribute.substring(ATTRIBUTE.length()), values.getFirst());
          }
        });
    return attributes;
  }
}
