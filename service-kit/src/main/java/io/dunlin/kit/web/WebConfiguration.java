package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.problem.JsonBodyDecoder;
import io.dunlin.kit.security.CallerResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Arguments of controllers, strict JSON, and the description of the interface. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  private final ObjectProvider<JsonMapper> json;

  WebConfiguration(ObjectProvider<JsonMapper> json) {
    this.json = json;
  }

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(io.dunlin.kit.security.Caller.class, PageRequest.class);
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(new CallerResolver(), new PageRequestResolver());
  }

  @Override
  public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
    codecs.defaultCodecs().jacksonJsonDecoder(new JsonBodyDecoder(json.getObject()));
  }

  @Bean
  static WebFluxRegistrations ownMappingAndAdapter() {
    return new WebFluxRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RememberedHandlerMapping();
      }

      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new CheckedHandlerAdapter();
      }
    };
  }

  /** A number is not a text: {@code "invoice": 7} is refused rather than guessed. */
  @Bean
  static JsonMapperBuilderCustomizer strictJson() {
    return json ->
        json.withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            });
  }

  @Bean
  @ConditionalOnMissingBean
  OpenAPI description(@Value("${spring.application.name:dunlin}") String service) {
    return ApiDescription.of(service);
  }

  /** Lists tell how they are paged. */
  @Bean
  GlobalOperationCustomizer pageParameters() {
    return (operation, method) ->
        takesPage(method)
            ? operation
                .addParametersItem(
                    new QueryParameter()
                        .name("limit")
                        .description("How many items, 50 unless told")
                        .schema(
                            new IntegerSchema()
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(PageRequest.MOST))))
                .addParametersItem(
                    new QueryParameter()
                        .name("after")
                        .description("The value of next of the page before")
                        .schema(new StringSchema()))
            : operation;
  }

  private static boolean takesPage(HandlerMethod method) {
    return Arrays.asList(method.getMethod().getParameterTypes()).contains(PageRequest.class);
  }
}
