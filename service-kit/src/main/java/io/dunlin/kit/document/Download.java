package io.dunlin.kit.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** A content as it is given away: to be saved, never to be run in a browser on our address. */
public final class Download {

  private Download() {}

  public static ResponseEntity<byte[]> of(Content content) {
    return with(ResponseEntity.ok(), content.document()).body(content.bytes());
  }

  /** The reader has it already. */
  public static ResponseEntity<byte[]> notModified(Document document) {
    return ResponseEntity.status(304)
        .eTag(etag(document))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .build();
  }

  /** The hash of the content, as a strong validator. */
  public static String etag(Document document) {
    return "\"" + document.sha256() + "\"";
  }

  private static BodyBuilder with(BodyBuilder answer, Document document) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(document.name(), UTF_8).build();
    return answer
        .contentType(type(document))
        .eTag(etag(document))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  }

  private static MediaType type(Document document) {
    MediaType type = MediaType.parseMediaType(document.mediaType());
    return type.getType().equals("text") ? new MediaType(type, UTF_8) : type;
  }
}
