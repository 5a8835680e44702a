package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.kit.input.DayRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day that somebody types, within the bounds of all days that come in. */
final class DayOption implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    return DayRule.day(text)
        .orElseThrow(
            () -> new TypeConversionException("'%s' is not %s".formatted(text, DayRule.DAY)));
  }
}
