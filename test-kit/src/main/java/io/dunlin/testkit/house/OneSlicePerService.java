package io.dunlin.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;

/** Of all rooms, the services. */
final class OneSlicePerService extends DescribedPredicate<Slice> {

  OneSlicePerService(House house) {
    super("services of %s", house.root());
  }

  @Override
  public boolean test(Slice slice) {
    return House.SERVICES.contains(slice.getNamePart(1));
  }
}
