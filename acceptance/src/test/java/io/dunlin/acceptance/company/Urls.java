package io.dunlin.acceptance.company;

import module java.base;

/** Values that go into an address. */
final class Urls {

  private Urls() {}

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
