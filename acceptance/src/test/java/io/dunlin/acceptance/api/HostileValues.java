package io.dunlin.acceptance.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** Values that nobody should send: in an address (percent-encoded), as a cursor, and as JSON. */
final class HostileValues {

  private static final List<String> IN_ADDRESS =
      List.of(
          "",
          "%20",
          "%00",
          "a%00b",
          "a%0Ab",
          "%ED%A0%80",
          "%FF%FE",
          "%E2%80%AE",
          "%25",
          "%27%22%3B--",
          "..%2F..%2Fetc",
          "%7B%7D",
          "-1",
          "0",
          "501",
          "99999999999999999999",
          "1e999",
          "NaN",
          "null",
          "true",
          "NO_SUCH_VALUE",
          "2026-02-30",
          "1899-12-31",
          "9999-12-31",
          "%2B10000-01-01",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "2026-13",
          "%2B999999999-12",
          "1000000000-01-01T00%3A00%3A00Z",
          "00000000-0000-0000-0000-000000000000",
          "%F0%9F%98%80",
          "x".repeat(101),
          "x".repeat(1100));

  private static final List<String> CURSORS =
      Stream.of(
              "x",
              " ",
              "\0",
              "\0\0",
              "account\0x\0y",
              "2026-01-01",
              "2026-13-01 x",
              "+999999999-12-31 x",
              "-999999999-01-01 1 x",
              "2026-01-01 1e999 x",
              "1000000000-01-01T00:00:00Z 1",
              "2026-01-01T00:00:00Z -9223372036854775809",
              "99999999999999999999",
              "-1",
              "00000000-0000-0000-0000-000000000000",
              "x".repeat(700))
          .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)))
          .toList();

  private static final List<String> BROKEN_CURSORS = List.of("eA", "***", "_w", "7aCA", "A");

  private static final List<String> IN_JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "1e-999999999",
          "99999999999999999999",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"a\":{\"\\u0000\":1}}",
          "\"\"",
          "\" \"",
          "\"\\ud800\"",
          "\"n\\udc00x\"",
          "\"a\\u0000b\"",
          "\"a\\nb\\u2028c\"",
          "\"\\ufffd\"",
          "\"NO_SUCH_VALUE\"",
          "\"2026-02-30\"",
          "\"1899-12-31\"",
          "\"9999-12-31\"",
          "\"+10000-01-01\"",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01\"",
          "\"+1000000000-12-31T23:59:59.999999999Z\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "\"1e999999999\"",
          "\"-0.00001\"",
          "\"😀\"",
          "\"" + "x".repeat(101) + "\"",
          "\"" + "x".repeat(200_000) + "\"");

  private HostileValues() {}

  static String inAddress(Random random) {
    return oneOf(IN_ADDRESS, random);
  }

  static String cursor(Random random) {
    return oneOf(random.nextInt(4) == 0 ? BROKEN_CURSORS : CURSORS, random);
  }

  static String inJson(Random random) {
    return oneOf(IN_JSON, random);
  }

  static <T> T oneOf(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
