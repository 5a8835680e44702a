package io.dunlin.dunning.reply;

import io.dunlin.dunning.reply.ReplyViews.ReplyView;
import io.dunlin.events.DunningEvent.ReplyKind;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The mails that came in. */
@RestController
class ReplyController {

  private final ReplyViews replies;

  ReplyController(ReplyViews replies) {
    this.replies = replies;
  }

  @GetMapping("/api/v1/replies")
  @Allowed({Role.CSM, Role.AGENT, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER, Role.AR})
  Mono<Page<ReplyView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable ReplyKind kind,
      PageRequest page,
      Caller caller) {
    return replies
        .page(account, kind, page.after(UUID::fromString), page.limitPlusOne(), caller.scope())
        .map(rows -> Page.of(rows, page.limit(), reply -> reply.id().toString()));
  }
}
