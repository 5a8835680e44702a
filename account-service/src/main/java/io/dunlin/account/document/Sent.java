package io.dunlin.account.document;

import io.dunlin.account.InvalidInput;
import io.dunlin.account.input.Findings;
import io.dunlin.kit.document.DocumentKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a document that is sent is said to be. */
@Component
class Sent {

  private static final int LONGEST_NAME = 200;

  /** What people put there; statements and copies of invoices come about here. */
  private enum Kind {
    CONTRACT,
    SUPPORTING_DOCUMENT
  }

  /** What it is, and its name as a file. */
  record Label(DocumentKind kind, String name) {}

  Label read(@Nullable String kind, @Nullable String name) {
    Findings findings = new Findings();
    Kind read = findings.oneOf("?kind", kind, Kind.class);
    String called = findings.required("?name", name);
    if (called != null && !isFileName(called)) {
      findings.add("?name", "At most 200 characters, without / and \\ and control characters");
    }
    InvalidInput.raise(findings);
    return new Label(
        DocumentKind.valueOf(Objects.requireNonNull(read).name()), Objects.requireNonNull(called));
  }

  private static boolean isFileName(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }
}
