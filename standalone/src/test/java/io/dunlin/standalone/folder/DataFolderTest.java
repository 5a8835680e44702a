package io.dunlin.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private static final Ports PORTS = new Ports(8080, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  @TempDir Path temp;

  @Test
  void a_folder_that_is_in_use_is_refused_with_the_address_of_who_uses_it() throws IOException {
    DataFolder folder = DataFolder.at(temp.resolve("data"));
    try (FileChannel _ = folder.lock()) {
      folder.announce(running(ProcessHandle.current().pid()));

      assertThatThrownBy(folder::lock)
          .isInstanceOf(CommandError.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("http://127.0.0.1:8080");
    }
  }

  @Test
  void a_folder_is_free_again_once_it_was_let_go() throws IOException {
    DataFolder folder = DataFolder.at(temp.resolve("data"));
    folder.lock().close();

    try (FileChannel lock = folder.lock()) {
      assertThat(lock.isOpen()).isTrue();
    }
  }

  @Test
  void what_a_killed_process_left_behind_does_not_count_as_running() {
    DataFolder folder = DataFolder.at(temp.resolve("data")).create();
    folder.announce(running(Long.MAX_VALUE));

    assertThat(folder.running()).isEmpty();
  }

  private static RunningInstallation running(long pid) {
    return new RunningInstallation(pid, Instant.parse("2026-01-01T00:00:00Z"), PORTS, false, true);
  }
}
