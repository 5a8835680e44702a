package io.dunlin.account.customer.checklist;

import module java.base;

import jakarta.validation.constraints.NotEmpty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The products for which the account analysis asks for more (D4).
 *
 * @param credentialingProducts with these, providers active against contracted
 * @param learningProducts with these, modules in use
 */
@Validated
@ConfigurationProperties("dunlin.transfers")
record ChecklistSettings(
    @DefaultValue("credentialing") @NotEmpty Set<String> credentialingProducts,
    @DefaultValue({"learning", "lms"}) @NotEmpty Set<String> learningProducts) {}
