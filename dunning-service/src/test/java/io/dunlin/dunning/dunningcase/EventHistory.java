package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.playbook.StepKind;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.DunningEffect;
import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.StepExecutor;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.contactpolicy.ContactPolicy;

/** What happens to one account, in the order in which a test tells it; rules only. */
final class EventHistory {

  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final SequenceFacts.Schedule SCHEDULE =
      new SequenceFacts.Schedule(
          LocalTime.of(9, 0), 7, new ContactPolicy(LocalTime.of(9, 0), LocalTime.of(18, 0), 2, 7));

  /** The days of the Digital playbook, with a task at the end. */
  static final PlaybookCatalogue CATALOGUE =
      new PlaybookCatalogue(
          List.of(
              new Playbook(
                  "digital",
                  1,
                  "Digital",
                  "csm",
                  List.of("DIGITAL"),
                  List.of(mail(5), mail(10), mail(22), mail(31), mail(45), task(100)))),
          "digital");

  final List<DunningEffect> effects = new ArrayList<>();
  private final PlaybookCatalogue catalogue;
  DunningCase dunningCase;

  EventHistory(String account) {
    this(account, CATALOGUE);
  }

  /** With a playbook of these steps. */
  EventHistory(String account, List<Step> steps) {
    this(
        account,
        new PlaybookCatalogue(
            List.of(new Playbook("digital", 1, "Digital", "csm", List.of("DIGITAL"), steps)),
            "digital"));
  }

  private EventHistory(String account, PlaybookCatalogue catalogue) {
    this.catalogue = catalogue;
    dunningCase = DunningCase.unknown(account);
  }

  static Step mail(int day) {
    return new Step(
        "mail-" + day, day, StepKind.EMAIL, SenderRole.AR_TEAM, null, "t", "Mail", "Look");
  }

  private static Step task(int day) {
    return new Step(
        "task-" + day, day, StepKind.DECISION_TASK, null, "manager", null, "Decide", "Look");
  }

  void applies(Instant now, AccountEvent event) {
    take(d -> d.apply(event, context(now)));
  }

  void answers(Instant at, String source) {
    Answer answer = new Answer(dunningCase.account(), source, "C-1", at);
    take(d -> d.record(answer, context(at)));
  }

  void mayBeAnswered(Instant at, String source) {
    DoubtfulReply reply = new DoubtfulReply(dunningCase.account(), source, "C-1", at);
    take(d -> d.record(reply, context(at)));
  }

  /** A person decides on the mail that came in at an instant. */
  void decides(Instant now, String source, Instant at, boolean isAnswer) {
    Answer answer = new Answer(dunningCase.account(), source, "C-1", at);
    take(d -> d.apply(new AnswerDecision(answer, isAnswer), context(now)));
  }

  void due(Instant now) {
    take(d -> d.runDue(context(now)));
  }

  void control(Instant now, Function<ManualControl, ManualControl> change) {
    Sequence sequence = sequence();
    Sequence changed = sequence.controlled(change.apply(sequence.control()));
    take(d -> d.control(sequence, Decision.nothing(changed), context(now)));
  }

  /** What is due on every day, at ten in the morning. */
  void days(LocalDate from, LocalDate to) {
    from.datesUntil(to.plusDays(1)).forEach(day -> due(ten(day)));
  }

  static Instant ten(LocalDate day) {
    return day.atTime(10, 0).atZone(ZONE).toInstant();
  }

  /** The messages that were planned have left. */
  void messagesLeave() {
    Map<String, Sequence> sent = new LinkedHashMap<>();
    dunningCase.sequences().forEach((id, s) -> sent.put(id, s.withPlanned(List.of())));
    dunningCase =
        new DunningCase(
            dunningCase.account(),
            dunningCase.profile(),
            dunningCase.standing(),
            dunningCase.answers(),
            dunningCase.doubtful(),
            dunningCase.contacts(),
            sent);
  }

  Sequence sequence() {
    return dunningCase.sequences().values().iterator().next();
  }

  Profile profile() {
    return dunningCase.profile();
  }

  List<String> planned() {
    return of(PlanMessage.class).stream().map(plan -> plan.step().id()).toList();
  }

  List<CancelMessage> cancelled() {
    return of(CancelMessage.class);
  }

  List<TaskRequested> tasks() {
    return said(TaskRequested.class);
  }

  <T extends DunningEvent> List<T> said(Class<T> kind) {
    return of(PublishEvent.class).stream()
        .map(PublishEvent::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private <T extends DunningEffect> List<T> of(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void take(Function<DunningCase, Decision<DunningCase>> rule) {
    Decision<DunningCase> decision = rule.apply(dunningCase);
    dunningCase = decision.state();
    effects.addAll(decision.effects());
  }

  private DecisionContext context(Instant now) {
    return new DecisionContext(catalogue, SCHEDULE, new StepExecutor(now, Identifiers::next));
  }
}
