package io.dunlin.gateway.correlation;

import module java.base;

import org.jspecify.annotations.Nullable;

/** The identifiers of a request: the caller's where they are sane, else new ones. */
public final class Identifiers {

  public static final String CORRELATION_HEADER = "X-Correlation-Id";
  static final String TRACE_HEADER = "traceparent";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private Identifiers() {}

  /** Anything else might end up in a log line or a header where it does harm. */
  static String correlation(@Nullable String given) {
    return given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }

  /** W3C trace context, version 00. */
  static String trace(@Nullable String given) {
    return given != null && TRACE.matcher(given).matches() ? given : newTrace();
  }

  private static String newTrace() {
    String trace = hex(UUID.randomUUID());
    return "00-" + trace + "-" + hex(UUID.randomUUID()).substring(0, 16) + "-01";
  }

  private static String hex(UUID random) {
    return random.toString().replace("-", "");
  }
}
