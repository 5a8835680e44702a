package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;

/**
 * The events that code refers to, by its byte code: what a listener must select so that nothing
 * that is handled is passed over.
 */
public final class EventReferences {

  private EventReferences() {}

  /**
   * The records of a family that the main classes of some packages refer to.
   *
   * @param listener is left out, as it only says what it selects
   */
  public static Set<Class<?>> in(Class<?> family, Class<?> listener, String... packages) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
            .filter(type -> !type.isEquivalentTo(listener))
            .flatMap(EventReferences::references)
            .filter(name -> name.startsWith(family.getPackageName()))
            .<Class<?>>map(EventReferences::load)
            .filter(type -> type.isRecord() && family.isAssignableFrom(type))
            .collect(Collectors.toSet());
  }

  private static Stream<String> references(JavaClass type) {
    return StreamSupport.stream(parsed(type).constantPool().spliterator(), false)
        .filter(ClassEntry.class::isInstance)
        .map(ClassEntry.class::cast)
        .map(entry -> entry.asInternalName().replace('/', '.'));
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
