package io.dunlin.kit.document;

import module java.base;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in what somebody sends: not too large, of a format that is taken, and really of it. */
@Component
public class DocumentCheck {

  private final DocumentSettings settings;

  DocumentCheck(DocumentSettings settings) {
    this.settings = settings;
  }

  /** The format that a header Content-Type names, if it is one that is taken. */
  public Format format(@Nullable String contentType) {
    return Format.of(contentType == null ? "" : contentType)
        .filter(settings.formats()::contains)
        .orElseThrow(() -> refusal("Send one of these as Content-Type: " + taken() + "."));
  }

  /** The whole content; reading stops where it is too large, or takes too long. */
  public Mono<byte[]> content(Flux<DataBuffer> body, Format format) {
    return DataBufferUtils.join(body, Math.toIntExact(settings.maxSize().toBytes()))
        .map(DocumentCheck::bytes)
        .timeout(settings.patience())
        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
        .onErrorMap(TimeoutException.class, _ -> tooSlow())
        .defaultIfEmpty(new byte[0])
        .doOnNext(content -> check(content, format));
  }

  private static void check(byte[] content, Format format) {
    if (content.length == 0) {
      throw Problem.of(
          400,
          ProblemCatalogue.UNREADABLE,
          "The body is empty. Send the document itself as the body.");
    }
    if (!format.fits(content)) {
      throw refusal(
          "The content is not %s. Send the document's real type as Content-Type; texts in UTF-8, office documents without macros."
              .formatted(format.mediaType()));
    }
  }

  private String taken() {
    return settings.formats().stream()
        .map(Format::mediaType)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Problem tooLarge() {
    return Problem.of(
        413,
        ProblemCatalogue.TOO_LARGE,
        "A document has at most %d bytes.".formatted(settings.maxSize().toBytes()));
  }

  private Problem tooSlow() {
    return Problem.of(
        408,
        ProblemCatalogue.TOO_SLOW,
        "The document did not come in within %d seconds, and nothing of it was kept. Send it again, over a faster connection."
            .formatted(settings.patience().toSeconds()));
  }

  private static Problem refusal(String detail) {
    return Problem.of(415, ProblemCatalogue.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  private static byte[] bytes(DataBuffer whole) {
    byte[] bytes = new byte[whole.readableByteCount()];
    whole.read(bytes);
    DataBufferUtils.release(whole);
    return bytes;
  }
}
