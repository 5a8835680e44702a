package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.Kind;
import io.dunlin.account.collection.finalinvoice.FinalInvoicePoint.NotedPoint;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies with which people note and resolve points, checked whole. */
@Component
class PointBodies {

  record NewPoint(@Nullable String kind, @Nullable String owner, @Nullable String note) {

    NotedPoint read() {
      ValidationErrors errors = new ValidationErrors();
      Kind read = errors.oneOf("/kind", kind, Kind.class);
      String who = errors.required("/owner", owner);
      String what = errors.required("/note", note);
      InvalidInput.raise(errors);
      return new NotedPoint(
          Objects.requireNonNull(read), Objects.requireNonNull(who), Objects.requireNonNull(what));
    }
  }

  record ResolvedPoint(@Nullable String note) {

    String read() {
      ValidationErrors errors = new ValidationErrors();
      String how = errors.required("/note", note);
      InvalidInput.raise(errors);
      return Objects.requireNonNull(how);
    }
  }
}
