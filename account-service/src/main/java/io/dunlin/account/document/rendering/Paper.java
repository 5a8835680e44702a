package io.dunlin.account.document.rendering;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template its name
 * @param on the day it bears; the same paper of the same day is the same to the byte
 * @param shown what the template shows; everything is escaped
 */
public record Paper(String template, LocalDate on, Map<String, Object> shown) {}
