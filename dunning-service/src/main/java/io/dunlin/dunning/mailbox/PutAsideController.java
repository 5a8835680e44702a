package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mailbox.PutAsideMails.View;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.Texts;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Mails that no machine could read, for people to look at. */
@RestController
@RequestMapping("/api/v1/replies/put-aside")
@Tag(name = "Replies")
@Allowed({Role.CS_OPS, Role.MANAGER, Role.AR})
class PutAsideController {

  private static final int LONGEST = 1_000;

  private final PutAsideMails mails;
  private final Mailbox mailbox;
  private final BusinessClock clock;

  PutAsideController(PutAsideMails mails, Mailbox mailbox, BusinessClock clock) {
    this.mails = mails;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /** The note says what was found out about the mail. */
  record Done(@Nullable String note) {}

  @GetMapping
  @Operation(
      summary = "Mails that could not be read and wait for people",
      description =
          """
          For example `/api/v1/replies/put-aside?limit=10`. A mail is put aside after it has failed \
          a few times (`dunlin.mailbox.reading.attempts`), so that it holds up no other; it stays in \
          the mailbox with a flag. Where its head could be read it counts as a reply as well.\
          """)
  Mono<Page<View>> list(PageRequest page) {
    return mails
        .page(page.after() == null ? null : id(page.after()), page.limitPlusOne())
        .map(rows -> Page.of(rows, page.limit(), mail -> mail.id().toString()));
  }

  @GetMapping(path = "/{id}/source", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(
      summary = "The source of a mail that was put aside, as far as it was fetched",
      description =
          "`/api/v1/replies/put-aside/{id}/source`: a file to look at with a mail program or an"
              + " editor; it may be cut off.")
  Mono<ResponseEntity<byte[]>> source(@PathVariable UUID id) {
    return find(id)
        .flatMap(mail -> mails.source(mail.id()))
        .map(
            source ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id))
                    .body(source));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Read a mail again that was put aside",
      description =
          "`POST /api/v1/replies/put-aside/{id}/retry`, for example after the mail server was"
              + " mended. It is read like a new one.")
  Mono<Void> retry(@PathVariable UUID id) {
    return find(id)
        .flatMap(
            mail ->
                mails
                    .forget(mail.id())
                    .then(
                        Mono.fromCallable(
                                () -> {
                                  mailbox.takeUpAgain(mail.uid());
                                  return true;
                                })
                            .subscribeOn(Schedulers.boundedElastic())))
        .then();
  }

  @PostMapping("/{id}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Say that somebody has dealt with a mail that was put aside",
      description =
          "For example `{\"note\": \"Read in the mailbox: advertising\"}`. It leaves the list.")
  Mono<Void> done(@PathVariable UUID id, @RequestBody Done done, Caller caller) {
    String note = done.note() == null ? "" : Texts.cleaned(done.note().strip(), LONGEST);
    if (note.isEmpty()) {
      throw Problem.invalid("/note", "Is needed: say what the mail was");
    }
    return find(id).flatMap(mail -> mails.done(mail.id(), clock.now(), caller.user(), note));
  }

  private Mono<View> find(UUID id) {
    return mails
        .one(id)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Mail %s, put aside".formatted(id))));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/after", "The value of next of the page before");
    }
  }

  private static String attachment(UUID id) {
    return ContentDisposition.attachment().filename(id + ".eml").build().toString();
  }
}
