package io.dunlin.reporting.report;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Has the description of the interface tell what each report is about. */
@Component
class ReportsInDescription implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Described described = AnnotationUtils.findAnnotation(method.getBeanType(), Described.class);
    if (described != null) {
      operation.summary(described.summary()).description(described.description());
    }
    return operation;
  }
}
