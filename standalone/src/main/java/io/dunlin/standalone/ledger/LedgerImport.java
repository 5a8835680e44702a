package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.client.Tokens;
import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.FinanceEventPoster;
import io.dunlin.standalone.finance.FinanceStream;
import io.dunlin.standalone.finance.Replay;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Imports a ledger file through the gateway.
 *
 * @param url the gateway's address
 * @param rejects where the rows go that were not taken
 * @param replay whether the simulated clock is moved through the days
 */
public record LedgerImport(
    Path file, String mapping, Path rejects, boolean replay, String url, Tokens tokens) {

  /** Tells what is worth knowing and whether every row was taken. */
  public boolean run(Consumer<String> out) {
    Mapping how = Mapping.of(mapping);
    LedgerFile csv = new LedgerFile(file, how.shape());
    Ledger ledger = Ledger.read(csv, how);
    ledger.remarks().forEach(out);
    ImportSummary summary = new ImportSummary();
    summary.unreadable(ledger.rejected());
    post(ledger, summary);
    out.accept(summary.toString());
    if (!summary.isClean()) {
      RejectsFile.write(rejects, csv, summary.rejected());
      out.accept("The rejected rows and their reasons are in " + rejects);
    }
    return summary.isClean();
  }

  private void post(Ledger ledger, ImportSummary summary) {
    FinanceEventPoster posting =
        new SharedEvents(new FinanceStream(url, tokens.of("finance", "finance")), ledger.others());
    try (ProgressBar bar = bar(ledger.messages().size())) {
      Consumer<Answer> taker =
          answer -> {
            summary.add(answer);
            bar.step();
          };
      if (replay) {
        new Replay(new GatewayClient(url, tokens), posting)
            .run(ledger.messages(), taker, day -> bar.setExtraMessage(" " + day));
      } else if (!ledger.messages().isEmpty()) {
        posting.post(ledger.messages(), taker);
      }
    }
  }

  private static ProgressBar bar(int events) {
    return new ProgressBarBuilder()
        .setTaskName("Importing")
        .setInitialMax(events)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(500)
        .build();
  }
}
