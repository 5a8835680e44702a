package io.dunlin.kit.web;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
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
    var query = exchange.getRequest().getQueryParams();
    return new PageRequest(limit(query.getFirst("limit")), after(query.getFirst("after")));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PageRequest.DEFAULT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= PageRequest.MOST) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // told below, together with what is out of bounds
    }
    throw invalid("limit", "A whole number from 1 to " + PageRequest.MOST);
  }

  private static @Nullable String after(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return Cursor.decode(cursor);
    } catch (IllegalArgumentException _) {
      throw invalid("after", "The value of next of the page before");
    }
  }

  private static Problem invalid(String parameter, String detail) {
    return Problem.badRequest(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        List.of(new FieldError("?" + parameter, detail)));
  }
}
