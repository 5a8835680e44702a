package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** A status of an edited catalogue as somebody sent it; null is what was left out. */
record EditedStatus(@Nullable String name, @Nullable List<@Nullable EditedReason> reasons) {

  static List<Status> read(
      @Nullable List<@Nullable EditedStatus> statuses, String pointer, ValidationErrors errors) {
    return each(statuses, (i, status) -> named(pointer + i, status, errors));
  }

  private static Status named(
      String pointer, @Nullable EditedStatus status, ValidationErrors errors) {
    return status == null
        ? new Status("", List.of())
        : new Status(
            text(status.name),
            each(status.reasons, (i, reason) -> named(pointer + "/reasons/" + i, reason, errors)));
  }

  private static Reason named(
      String pointer, @Nullable EditedReason reason, ValidationErrors errors) {
    return reason == null
        ? new Reason("", List.of(), Map.of())
        : new Reason(
            text(reason.name),
            each(reason.resolutions, (_, name) -> text(name)),
            reason.read(pointer + "/consequences", errors));
  }

  record EditedReason(
      @Nullable String name,
      @Nullable List<@Nullable String> resolutions,
      @Nullable Map<String, @Nullable EditedConsequence> consequences) {

    private Map<String, Consequence> read(String pointer, ValidationErrors errors) {
      Map<String, Consequence> read = new LinkedHashMap<>();
      if (consequences != null) {
        consequences.forEach(
            (name, edited) -> {
              if (edited != null) {
                String at = pointer + "/" + CatalogueValidation.escaped(name.strip());
                read.put(name.strip(), edited.read(at, errors));
              }
            });
      }
      return read;
    }
  }

  record EditedConsequence(
      @Nullable String kind,
      @Nullable String role,
      @Nullable Integer businessDays,
      @Nullable String text) {

    /**
     * Reads a consequence; one of an unknown kind becomes an error and is replaced by a sound one.
     */
    private Consequence read(String pointer, ValidationErrors errors) {
      Consequence.Kind known = errors.oneOf(pointer + "/kind", kind, Consequence.Kind.class);
      return known == null
          ? new Consequence(Consequence.Kind.NONE, null, null, "not readable")
          : new Consequence(known, role, businessDays, text);
    }
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  private interface Read<T, R> {
    R read(int position, @Nullable T item);
  }

  private static <T, R> List<R> each(@Nullable List<@Nullable T> items, Read<T, R> form) {
    return items == null
        ? List.of()
        : IntStream.range(0, items.size()).<R>mapToObj(i -> form.read(i, items.get(i))).toList();
  }
}
