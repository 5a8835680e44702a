package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.Texts;
import io.dunlin.kit.problem.TypeNames;
import io.dunlin.kit.web.DeclaredParameters.Declared;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Checks the parameters of the query and the path before a controller's method is called: an
 * unknown one is not ignored, each keeps the rules for texts and days, and all that is wrong is
 * told at once.
 */
final class ParameterCheck {

  /** The longest text of a parameter; the longest address that the server reads is 8 KiB. */
  private static final int LONGEST = 1000;

  private final ConversionService conversion;
  private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

  ParameterCheck(ConversionService conversion) {
    this.conversion = conversion;
  }

  List<FieldError> errors(HandlerMethod method, ServerWebExchange exchange) {
    DeclaredParameters known =
        declared.computeIfAbsent(method.getMethod(), _ -> DeclaredParameters.of(method));
    MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
    List<FieldError> errors = new ArrayList<>();
    query.forEach((name, values) -> check(known, name, values, errors));
    Map<String, String> path =
        exchange.getAttributeOrDefault(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
    for (Declared one : known.declared()) {
      check(one, one.inQuery() ? query.getFirst(one.name()) : path.get(one.name()), errors);
    }
    if (known.pages()) {
      PageRequestResolver.check(query, errors);
    }
    Set<String> told = new HashSet<>();
    return errors.stream().filter(error -> told.add(error.pointer())).toList();
  }

  private static void check(
      DeclaredParameters known, String name, List<String> values, List<FieldError> errors) {
    if (!known.open() && !known.query().contains(name)) {
      errors.add(error(name, "Not a parameter here; known are " + names(known)));
      return;
    }
    boolean many =
        known.open()
            || known.declared().stream().anyMatch(o -> o.name().equals(name) && o.takesMany());
    if (values.size() > 1 && !many) {
      errors.add(error(name, "Given more than once"));
    }
    values.stream()
        .filter(Objects::nonNull)
        .flatMap(value -> text(value).stream())
        .forEach(fault -> errors.add(error(name, fault)));
  }

  private void check(Declared one, @Nullable String value, List<FieldError> errors) {
    boolean isText = one.type() == String.class;
    if (value == null || (value.isEmpty() && !isText)) {
      if (one.required()) {
        errors.add(error(one.name(), "This is needed"));
      }
      return;
    }
    if (!one.inQuery()) {
      text(value).ifPresent(fault -> errors.add(error(one.name(), fault)));
    }
    if (!isText && !one.takesMany() && !one.isReadable(value, conversion)) {
      errors.add(error(one.name(), "Must be " + TypeNames.of(one.type())));
    }
  }

  /** A parameter may be left empty; what it says is one line. */
  private static Optional<String> text(String value) {
    return value.isEmpty() ? Optional.empty() : TextRule.KEY.fault(value, LONGEST);
  }

  private static String names(DeclaredParameters known) {
    return known.query().isEmpty() ? "none" : String.join(", ", known.query());
  }

  private static FieldError error(String parameter, String detail) {
    return new FieldError("?" + Texts.cleaned(parameter, TextRule.KEY.longest()), detail);
  }
}
