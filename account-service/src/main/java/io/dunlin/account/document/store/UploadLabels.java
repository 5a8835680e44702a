package io.dunlin.account.document.store;

import module java.base;

import io.dunlin.kit.document.DocumentKind;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.document.NewDocument;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the kind and the file name of an uploaded document. */
@Component
class UploadLabels {

  private static final int LONGEST_NAME = 200;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C; // joins letters of some scripts
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The kinds that people upload; statements and copies of invoices are made here. */
  private enum Kind {
    CONTRACT,
    SUPPORTING_DOCUMENT
  }

  /** The kind and the file name. */
  record Label(DocumentKind kind, String name) {

    NewDocument on(String account, Format format, byte[] content, String by, Instant at) {
      return NewDocument.of(account, kind, name, format, content, by, at);
    }
  }

  Label read(@Nullable String kind, @Nullable String name) {
    ValidationErrors errors = new ValidationErrors();
    Kind read = errors.oneOf("?kind", kind, Kind.class);
    String called = errors.required("?name", name);
    if (called != null && !isFileName(called)) {
      errors.add(
          "?name",
          "At most 200 characters, without / and \\ and control characters, and not only dots");
    }
    InvalidInput.raise(errors);
    return new Label(
        DocumentKind.valueOf(Objects.requireNonNull(read).name()), Objects.requireNonNull(called));
  }

  private static boolean isFileName(String name) {
    return name.length() <= LONGEST_NAME
        && !name.matches("[.\\s]+")
        && name.codePoints().allMatch(UploadLabels::isAllowed);
  }

  /** Rejects bidirectional control characters, which can disguise a file name. */
  private static boolean isAllowed(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
      default -> character != '/' && character != '\\';
    };
  }
}
