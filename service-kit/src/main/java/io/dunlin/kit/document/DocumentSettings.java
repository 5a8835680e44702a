package io.dunlin.kit.document;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be kept.
 *
 * @param maxSize of one document
 * @param formats which are taken from people
 */
@Validated
@ConfigurationProperties("dunlin.documents")
public record DocumentSettings(
    @DefaultValue("10MB") @NotNull DataSize maxSize,
    @DefaultValue({"PDF", "PNG", "JPEG", "HTML", "TEXT", "CSV", "DOCX", "XLSX"}) @NotEmpty
        Set<Format> formats) {}
