package io.dunlin.standalone.issuer;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.dunlin.standalone.problem.CommandError;

/** The key of one installation, in a file that only its owner can read. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey keptIn(Path file) {
    if (!Files.exists(file)) {
      create(file);
    }
    return read(file);
  }

  private static RSAKey read(Path file) {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new CommandError(
          "The key in %s cannot be read; remove it to get a new one.".formatted(file), e);
    }
  }

  /** Whoever comes first wins, so that two processes never end up with different keys. */
  private static void create(Path file) {
    try {
      Path draft =
          Files.createTempFile(
              file.getParent(),
              "issuer",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, generate().toJSONString());
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException _) {
        // The other one's key is as good.
      } catch (UnsupportedOperationException _) {
        Files.copy(draft, file, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.delete(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
