package io.dunlin.kit.document;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Contents one after the other, with where each begins, counted from 1, and its length. */
final class Contents {

  private final @Nullable Integer[] begins;
  private final @Nullable Integer[] lengths;
  private final byte[] bytes;

  private Contents(@Nullable Integer[] begins, @Nullable Integer[] lengths, byte[] bytes) {
    this.begins = begins;
    this.lengths = lengths;
    this.bytes = bytes;
  }

  /** A single one is not copied. */
  static Contents of(List<byte[]> contents) {
    @Nullable Integer[] begins = new Integer[contents.size()];
    @Nullable Integer[] lengths = new Integer[contents.size()];
    int end = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = end + 1;
      lengths[i] = contents.get(i).length;
      end = Math.addExact(end, contents.get(i).length);
    }
    return new Contents(
        begins, lengths, contents.size() == 1 ? contents.getFirst() : joined(contents, end));
  }

  @Nullable Integer[] begins() {
    return begins;
  }

  @Nullable Integer[] lengths() {
    return lengths;
  }

  byte[] bytes() {
    return bytes;
  }

  private static byte[] joined(List<byte[]> contents, int length) {
    byte[] all = new byte[length];
    int end = 0;
    for (byte[] content : contents) {
      System.arraycopy(content, 0, all, end, content.length);
      end += content.length;
    }
    return all;
  }
}
