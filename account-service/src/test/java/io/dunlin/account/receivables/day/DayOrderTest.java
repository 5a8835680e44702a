package io.dunlin.account.receivables.day;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.kit.due.DueWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;

@AccountTest
class DayOrderTest {

  private final ObjectProvider<DueWork> works;

  DayOrderTest(@Autowired ObjectProvider<DueWork> works) {
    this.works = works;
  }

  @Test
  @DisplayName("D5: first the day passes, then accounts change owners, then all else takes turns")
  void the_day_and_then_the_owner_come_first() {
    List<DueWork> inOrder = works.orderedStream().toList();

    assertThat(inOrder.stream().limit(2).map(DueWork::name)).containsExactly("days", "transfers");
    assertThat(inOrder.stream().skip(2).map(DayOrderTest::order).distinct())
        .containsExactly(Ordered.LOWEST_PRECEDENCE);
    assertThat(inOrder.stream().limit(2).map(DayOrderTest::order)).doesNotHaveDuplicates();
  }

  private static int order(DueWork work) {
    return OrderUtils.getOrder(work.getClass(), Ordered.LOWEST_PRECEDENCE);
  }
}
