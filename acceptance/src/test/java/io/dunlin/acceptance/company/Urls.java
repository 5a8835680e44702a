package io.dunlin.acceptance.company;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values that go into an address. */
final class Urls {

  private Urls() {}

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
