package io.dunlin.kit.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Finds the traceparent of the reactive chain that asks. */
@Component
public class Traces {

  public Mono<TraceParents> current() {
    return Mono.deferContextual(context -> Mono.just(of(context)));
  }

  private static TraceParents of(ContextView context) {
    TraceParents given = context.getOrDefault(TraceParents.class, null);
    if (given != null) {
      return given;
    }
    Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
    String parent = observation == null ? null : traceParent(observation.getContextView());
    return parent == null ? TraceParents.NONE : new TraceParents(parent, java.util.Map.of());
  }

  /** The W3C traceparent of the span of an observation; null where nothing is traced. */
  public static @Nullable String traceParent(Observation.ContextView observed) {
    TracingContext tracing = observed.get(TracingContext.class);
    if (tracing == null || tracing.getSpan() == null) {
      return null;
    }
    TraceContext trace = tracing.getSpan().context();
    String sampled = Boolean.TRUE.equals(trace.sampled()) ? "01" : "00";
    return "00-" + trace.traceId() + "-" + trace.spanId() + "-" + sampled;
  }
}
