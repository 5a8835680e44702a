package io.dunlin.account.receivables.standing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgeingEdgesTest {

  private static final LocalDate DUE = LocalDate.parse("2026-01-31");

  @Test
  @DisplayName("E2: candidates are found on their day, also where no ageing bucket ends there")
  void milestones() {
    AgeingEdges edges = new AgeingEdges(List.of(0, 14, 45), List.of(30));

    assertThat(edges.nextChange(DUE, DUE.plusDays(15))).isEqualTo(DUE.plusDays(31));
    assertThat(edges.nextChange(DUE, DUE.plusDays(31))).isEqualTo(DUE.plusDays(46));
    assertThat(edges.bucketOf(31)).isEqualTo(edges.bucketOf(30)).isEqualTo(2);
    assertThat(edges.spans()).hasSize(4);
  }
}
