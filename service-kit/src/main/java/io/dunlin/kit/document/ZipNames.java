package io.dunlin.kit.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/**
 * The names of what a ZIP archive contains, read from its directory at the end: nothing is
 * unpacked, so that an archive that would unpack to gigabytes costs nothing.
 */
final class ZipNames {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014b50;

  private ZipNames() {}

  /** None for what is no archive or is damaged. */
  static List<String> of(byte[] content) {
    ByteBuffer archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int last = content.length - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (archive.getInt(at) == END) {
        return entries(archive, archive.getShort(at + 10) & 0xFFFF, archive.getInt(at + 16));
      }
    }
    return List.of();
  }

  private static List<String> entries(ByteBuffer archive, int count, int start) {
    List<String> names = new ArrayList<>();
    try {
      archive.position(start);
      for (int i = 0; i < count && archive.getInt(archive.position()) == ENTRY; i++) {
        names.add(name(archive));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return List.of();
    }
    return names;
  }

  /** Leaves the buffer at the next entry. */
  private static String name(ByteBuffer archive) {
    int at = archive.position();
    byte[] name = new byte[archive.getShort(at + 28) & 0xFFFF];
    int rest = (archive.getShort(at + 30) & 0xFFFF) + (archive.getShort(at + 32) & 0xFFFF);
    archive.position(at + 46).get(name).position(archive.position() + rest);
    return new String(name, UTF_8);
  }
}
