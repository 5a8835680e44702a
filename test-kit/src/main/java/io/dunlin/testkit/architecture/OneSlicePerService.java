package io.dunlin.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;

/** Matches the slices that are services. */
final class OneSlicePerService extends DescribedPredicate<Slice> {

  OneSlicePerService(Architecture architecture) {
    super("services of %s", architecture.root());
  }

  @Override
  public boolean test(Slice slice) {
    return Architecture.SERVICES.contains(slice.getNamePart(1));
  }
}
