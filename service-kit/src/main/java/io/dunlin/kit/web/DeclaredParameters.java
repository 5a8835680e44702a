package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * The parameters that a controller's method declares.
 *
 * @param query the names that a query may use
 * @param pages whether {@code limit} and {@code after} are among them
 * @param open whether the method reads the query itself, so that any name may be used
 */
record DeclaredParameters(Set<String> query, List<Declared> declared, boolean pages, boolean open) {

  /** One parameter of the query or the path. */
  record Declared(String name, MethodParameter parameter, boolean inQuery, boolean required) {

    Class<?> type() {
      return parameter.nestedIfOptional().getNestedParameterType();
    }

    boolean takesMany() {
      return Iterable.class.isAssignableFrom(parameter.getParameterType());
    }

    boolean isReadable(String value, ConversionService conversion) {
      try {
        var type = new TypeDescriptor(parameter.nestedIfOptional());
        return isWithin(conversion.convert(value, TypeDescriptor.valueOf(String.class), type));
      } catch (ConversionException | IllegalArgumentException _) {
        return false;
      }
    }

    private static boolean isWithin(@Nullable Object value) {
      return switch (value) {
        case LocalDate day -> DayRule.isWithin(day);
        case Instant instant -> DayRule.isWithin(instant);
        case Optional<?> maybe -> isWithin(maybe.orElse(null));
        case null, default -> true;
      };
    }
  }

  static DeclaredParameters of(HandlerMethod method) {
    Set<String> query = new TreeSet<>();
    List<Declared> declared = new ArrayList<>();
    boolean pages = false;
    boolean open = false;
    for (MethodParameter parameter : method.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      pages |= type == PageRequest.class;
      open |= type == ServerWebExchange.class || MultiValueMap.class.isAssignableFrom(type);
      of(parameter).ifPresent(declared::add);
      if (isRecordOfParameters(parameter)) {
        Arrays.stream(type.getRecordComponents()).forEach(one -> query.add(one.getName()));
      }
    }
    declared.stream().filter(Declared::inQuery).forEach(one -> query.add(one.name()));
    if (pages) {
      query.addAll(List.of("after", "limit"));
    }
    return new DeclaredParameters(query, declared, pages, open);
  }

  private static Optional<Declared> of(MethodParameter parameter) {
    RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
    if (param != null) {
      boolean required =
          param.required()
              && param.defaultValue().equals(ValueConstants.DEFAULT_NONE)
              && !parameter.isOptional();
      return Optional.of(new Declared(name(param.name(), parameter), parameter, true, required));
    }
    PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
    return variable == null
        ? Optional.empty()
        : Optional.of(new Declared(name(variable.name(), parameter), parameter, false, true));
  }

  private static String name(String given, MethodParameter parameter) {
    return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
  }

  /** A record that takes its components from the query; see {@code @ParameterObject}. */
  private static boolean isRecordOfParameters(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type.isRecord()
        && !Set.of(PageRequest.class, Caller.class).contains(type)
        && !BeanUtils.isSimpleProperty(type)
        && !parameter.hasParameterAnnotation(RequestBody.class)
        && !parameter.hasParameterAnnotation(RequestHeader.class);
  }
}
