package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Reads {@code ?limit=&after=} and refuses what is out of bounds. */
class PageRequestResolver implements SyncHandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgumentValue(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
    List<FieldError> errors = new ArrayList<>();
    check(query, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return new PageRequest(limit(query.getFirst("limit")), after(query.getFirst("after")));
  }

  /** Adds what is wrong with {@code ?limit=&after=}. */
  static void check(MultiValueMap<String, String> query, List<FieldError> errors) {
    int limit = limit(query.getFirst("limit"));
    if (limit < 1 || limit > PageRequest.MOST) {
      errors.add(new FieldError("?limit", "A whole number from 1 to " + PageRequest.MOST));
    }
    try {
      after(query.getFirst("after"));
    } catch (IllegalArgumentException _) {
      errors.add(PageRequest.WRONG_CURSOR);
    }
  }

  /** 0 for what is no number. */
  private static int limit(@Nullable String text) {
    try {
      return text == null ? PageRequest.DEFAULT : Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static @Nullable String after(@Nullable String cursor) {
    return cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor);
  }
}
