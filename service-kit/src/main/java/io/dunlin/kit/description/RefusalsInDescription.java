package io.dunlin.kit.description;

import module java.base;

import io.dunlin.kit.problem.ProblemBody;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Has the description tell, for each operation, how it may be refused. What an operation says of a
 * refusal itself stands; the body of all of them is a problem detail.
 */
@Component
class RefusalsInDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

  private static final String PROBLEM = "application/problem+json";
  private static final String SCHEMA = "Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    ApiResponses answers =
        operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
    if (takes(method, RequestBody.class)) {
      tell(answers, "400", "The body, a field or a parameter is wrong; the errors name each.");
      tell(answers, "413", "The body is larger than is read here.");
      tell(answers, "415", "The body is of a media type that is not read here.");
    } else if (takes(method, RequestParam.class) || takesPage(method)) {
      tell(answers, "400", "A parameter is wrong or not known; the errors name each.");
    }
    tell(answers, "401", "There is no token, or it is not valid.");
    tell(answers, "403", "The role in the token does not allow this.");
    if (takes(method, PathVariable.class)) {
      tell(answers, "404", "It does not exist, or it is not the caller's to see.");
    }
    if (says(operation, "409")) {
      tell(answers, "409", "It is not possible as things stand; the description says when.");
    }
    tell(answers, "503", "Something that is needed for an answer is away; try again later.");
    answers.forEach(RefusalsInDescription::asProblem);
    return operation.responses(answers);
  }

  @Override
  public void customise(OpenAPI description) {
    ModelConverters.getInstance(true)
        .readAllAsResolvedSchema(ProblemBody.class)
        .referencedSchemas
        .forEach(description.getComponents()::addSchemas);
    Schema<?> problem = description.getComponents().getSchemas().remove("ProblemBody");
    description.getComponents().addSchemas(SCHEMA, problem);
  }

  private static void tell(ApiResponses answers, String status, String when) {
    answers.computeIfAbsent(status, _ -> new ApiResponse().description(when));
  }

  private static void asProblem(String status, ApiResponse answer) {
    if (status.startsWith("4") || status.startsWith("5")) {
      Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
      answer.content(new Content().addMediaType(PROBLEM, new MediaType().schema(reference)));
    }
  }

  private static boolean says(Operation operation, String status) {
    return operation.getDescription() != null && operation.getDescription().contains(status);
  }

  private static boolean takes(HandlerMethod method, Class<? extends Annotation> annotation) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
  }

  private static boolean takesPage(HandlerMethod method) {
    return Arrays.asList(method.getMethod().getParameterTypes()).contains(PageRequest.class);
  }
}
