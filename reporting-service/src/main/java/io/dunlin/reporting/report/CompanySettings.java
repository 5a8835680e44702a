package io.dunlin.reporting.report;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The company itself: where its own calendar days begin and end. */
@ConfigurationProperties("dunlin.company")
public record CompanySettings(@DefaultValue("UTC") ZoneId zone) {}
