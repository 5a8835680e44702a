package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;

/**
 * The events that code refers to, by its byte code: what a listener must select so that nothing
 * that is handled is passed over. Who asks all events for a part of theirs, such as their episode,
 * refers to each that has it.
 */
public final class EventReferences {

  /** Every event has it, so that asking for it says nothing. */
  private static final String COMMON = "account";

  private final Class<?> family;

  private EventReferences(Class<?> family) {
    this.family = family;
  }

  /**
   * The records of a family that the main classes of some packages refer to.
   *
   * @param listener is left out, as it only says what it selects
   */
  public static Set<Class<?>> in(Class<?> family, Class<?> listener, String... packages) {
    EventReferences references = new EventReferences(family);
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
            .filter(type -> !type.isEquivalentTo(listener))
            .flatMap(EventReferences::constants)
            .flatMap(references::of)
            .collect(Collectors.toSet());
  }

  private Stream<Class<?>> of(PoolEntry constant) {
    return switch (constant) {
      case ClassEntry type -> family(type).filter(Class::isRecord);
      case MemberRefEntry member ->
          family(member.owner())
              .filter(Class::isInterface)
              .flatMap(EventReferences::records)
              .filter(event -> has(event, member.name().stringValue()));
      default -> Stream.empty();
    };
  }

  private Stream<Class<?>> family(ClassEntry entry) {
    String name = entry.asInternalName().replace('/', '.');
    return name.startsWith(family.getPackageName())
        ? Stream.<Class<?>>of(load(name)).filter(family::isAssignableFrom)
        : Stream.empty();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventReferences::records);
  }

  private static boolean has(Class<?> event, String part) {
    return !part.equals(COMMON)
        && Arrays.stream(event.getRecordComponents())
            .anyMatch(component -> component.getName().equals(part));
  }

  private static Stream<PoolEntry> constants(JavaClass type) {
    return StreamSupport.stream(parsed(type).constantPool().spliterator(), false);
  }

  private static ClassModel parsed(JavaClass type) {
    URI uri = type.getSource().orElseThrow().getUri();
    try (InputStream bytes = uri.toURL().openStream()) {
      return ClassFile.of().parse(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
