package io.dunlin.account.document.rendering;

import module java.base;

/**
 * A document for a customer before it is rendered.
 *
 * @param template the name of its template
 * @param on the day it bears; the same model of the same day gives the same bytes
 * @param shown the values that the template shows; every one is escaped
 */
public record DocumentModel(String template, LocalDate on, Map<String, Object> shown) {}
