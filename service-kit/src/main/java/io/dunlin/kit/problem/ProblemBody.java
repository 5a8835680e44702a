package io.dunlin.kit.problem;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;

/** A problem detail as it is written: {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {}
