package io.dunlin.testkit.violators.account.crooked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class InjectsIntoAField {

  @Autowired CrookedStore store;
}
