package io.dunlin.dunning.playbook;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which playbooks there are at the start (A1).
 *
 * @param fallback the playbook for accounts of a segment that no playbook names
 * @param location where the shipped ones are
 */
@Validated
@ConfigurationProperties("dunlin.dunning.playbooks")
public record PlaybookSettings(
    @NotBlank @DefaultValue("invoice-collection-core") String fallback,
    @NotBlank @DefaultValue("classpath*:playbooks/*.yaml") String location) {}
