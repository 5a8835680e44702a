package io.dunlin.dunning.sequence;

import static java.util.Objects.requireNonNull;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different between two states of some delinquencies. */
record Changes(
    List<Profile> profiles,
    List<Standing> standings,
    List<Answer> answers,
    List<Answer> withdrawnAnswers,
    List<Doubt> doubts,
    List<Doubt> decidedDoubts,
    List<Sequence> sequences,
    List<NewRun> runs) {

  static Changes between(Collection<DunningCase> before, Collection<DunningCase> after) {
    Map<String, DunningCase> loaded =
        before.stream().collect(Collectors.toMap(DunningCase::account, Function.identity()));
    Function<String, DunningCase> known = account -> requireNonNull(loaded.get(account));
    return new Changes(
        after.stream()
            .map(DunningCase::profile)
            .filter(
                profile -> profile.version() > known.apply(profile.account()).profile().version())
            .toList(),
        after.stream()
            .map(DunningCase::standing)
            .filter(Objects::nonNull)
            .filter(standing -> !standing.equals(known.apply(standing.account()).standing()))
            .toList(),
        after.stream()
            .flatMap(d -> newOnes(d.answers(), known.apply(d.account()).answers()))
            .toList(),
        after.stream()
            .flatMap(d -> newOnes(known.apply(d.account()).answers(), d.answers()))
            .toList(),
        after.stream()
            .flatMap(d -> newOnes(d.doubts(), known.apply(d.account()).doubts()))
            .toList(),
        after.stream()
            .flatMap(d -> newOnes(known.apply(d.account()).doubts(), d.doubts()))
            .toList(),
        after.stream()
            .flatMap(
                d -> newOnes(d.sequences().values(), known.apply(d.account()).sequences().values()))
            .toList(),
        after.stream().flatMap(d -> runs(d, known.apply(d.account()))).toList());
  }

  private static <T> Stream<T> newOnes(Collection<T> after, Collection<T> before) {
    return after.stream().filter(one -> !before.contains(one));
  }

  private static Stream<NewRun> runs(DunningCase after, DunningCase before) {
    return after.sequences().values().stream()
        .flatMap(
            sequence -> {
              Sequence known = before.sequences().get(sequence.episode().id());
              List<StepRun> done = known == null ? List.of() : known.done();
              return newOnes(sequence.done(), done).map(run -> new NewRun(sequence.id(), run));
            });
  }
}
