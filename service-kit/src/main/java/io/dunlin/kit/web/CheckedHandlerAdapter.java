package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Calls controllers of ours only with parameters that the {@link ParameterCheck} lets through. */
final class CheckedHandlerAdapter extends RequestMappingHandlerAdapter {

  private static final String OURS = "io.dunlin.";

  private @Nullable ParameterCheck check;

  @Override
  public void afterPropertiesSet() throws Exception {
    super.afterPropertiesSet();
    if (getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer binding) {
      ConversionService conversion = binding.getConversionService();
      check = conversion == null ? null : new ParameterCheck(conversion);
    }
  }

  @Override
  public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
    if (check != null
        && handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)) {
      List<FieldError> errors = check.errors(method, exchange);
      if (!errors.isEmpty()) {
        return Mono.error(Problem.invalid(errors));
      }
    }
    return super.handle(exchange, handler);
  }
}
