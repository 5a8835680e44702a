package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.embedded.OrphanedPostgres;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;

/** The folder of a demo, which the next one goes on with. Nobody else's folder is touched. */
public record DemoFolder(DataFolder folder) {

  /**
   * Makes the folder ready for a demo.
   *
   * @param fresh whether what an earlier demo has left is removed first
   */
  public void prepare(DemoSettings settings, boolean fresh) {
    Optional<DemoProgress> kept = DemoProgress.in(folder);
    refuseRunning();
    if (folder.isUsed() && kept.isEmpty()) {
      throw new CommandError(
          "%s holds an installation that no demo has made. Choose another folder with --data DIR, or remove this one."
              .formatted(folder.path()));
    }
    if (fresh || kept.isEmpty() || !folder.isUsed()) {
      OrphanedPostgres.stop(folder.postgres());
      folder.empty();
      folder.create();
      DemoProgress.start(settings).keepIn(folder);
    } else {
      kept.ifPresent(demo -> refuseOther(settings, demo));
    }
  }

  private void refuseRunning() {
    folder
        .running()
        .ifPresent(
            running -> {
              throw new CommandError(
                  "A demo is already running at %s. Stop it with 'dunlin down --data %s'."
                      .formatted(running.url(), folder.path()));
            });
  }

  private void refuseOther(DemoSettings settings, DemoProgress kept) {
    if (kept.seed() != settings.seed() || kept.accounts() != settings.accounts()) {
      throw new CommandError(
          "The demo in %s was made with --accounts %d --seed %d. Go on with these, or begin anew with --fresh."
              .formatted(folder.path(), kept.accounts(), kept.seed()));
    }
  }
}
