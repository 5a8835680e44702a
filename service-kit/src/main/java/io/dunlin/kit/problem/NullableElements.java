package io.dunlin.kit.problem;

import module java.base;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Lets null stand in a list whose elements are declared {@code @Nullable}: who declares them so
 * checks them, and tells of null together with all else that is wrong.
 */
final class NullableElements extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && mayHoldNull(parameter)
        ? JsonSetter.Value.forContentNulls(Nulls.SET)
        : JsonSetter.Value.empty();
  }

  private static boolean mayHoldNull(AnnotatedParameter parameter) {
    Executable constructor = (Executable) parameter.getMember();
    AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
    return type instanceof AnnotatedParameterizedType list
        && Arrays.stream(list.getAnnotatedActualTypeArguments())
            .anyMatch(element -> element.isAnnotationPresent(Nullable.class));
  }
}
