package io.dunlin.kit.document;

import module java.base;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be kept.
 *
 * @param maxSize of one document
 * @param formats which are taken from people
 * @param held how much of bodies is in memory at once while they come in and are kept; each takes
 *     up to six times its size, because the driver writes a byte as two and copies that once
 * @param patience how long a body may take to come in
 */
@Validated
@ConfigurationProperties("dunlin.documents")
public record DocumentSettings(
    @DefaultValue("10MB") @NotNull DataSize maxSize,
    @DefaultValue({"PDF", "PNG", "JPEG", "HTML", "TEXT", "CSV", "DOCX", "XLSX"}) @NotEmpty
        Set<Format> formats,
    @DefaultValue("16MB") @NotNull DataSize held,
    @DefaultValue("1m") @NotNull Duration patience) {

  public DocumentSettings {
    if (held.compareTo(maxSize) < 0) {
      throw new IllegalArgumentException(
          "dunlin.documents.held is %s, in which no document of %s has room"
              .formatted(held, maxSize));
    }
  }
}
