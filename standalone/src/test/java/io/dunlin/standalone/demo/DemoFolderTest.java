package io.dunlin.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

  private static final DemoSettings SETTINGS = new DemoSettings(7, 20, 30);

  @TempDir Path temp;

  private DataFolder folder;
  private DemoFolder demo;

  @BeforeEach
  void folder() {
    folder = DataFolder.at(temp.resolve("demo"));
    demo = new DemoFolder(folder);
  }

  @Test
  void an_empty_folder_begins_with_nothing_done() {
    demo.prepare(SETTINGS, false);

    assertThat(DemoProgress.in(folder)).contains(new DemoProgress(7, 20, 0));
  }

  @Test
  void the_next_demo_goes_on_and_a_fresh_one_begins_anew() throws IOException {
    played(12);

    demo.prepare(new DemoSettings(7, 20, 365), false);
    assertThat(DemoProgress.in(folder)).contains(new DemoProgress(7, 20, 12));

    demo.prepare(new DemoSettings(8, 5, 30), true);
    assertThat(DemoProgress.in(folder)).contains(new DemoProgress(8, 5, 0));
    assertThat(folder.isUsed()).isFalse();
  }

  @Test
  void other_settings_than_those_of_the_folder_are_refused_and_named() throws IOException {
    played(12);

    assertThatThrownBy(() -> demo.prepare(new DemoSettings(7, 21, 30), false))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("--accounts 20 --seed 7")
        .hasMessageContaining("--fresh");
    assertThat(folder.isUsed()).isTrue();
  }

  @Test
  void what_no_demo_has_made_is_never_emptied() throws IOException {
    Files.createDirectories(folder.postgres());

    for (boolean fresh : List.of(true, false)) {
      assertThatThrownBy(() -> demo.prepare(SETTINGS, fresh))
          .isInstanceOf(CommandError.class)
          .hasMessageContaining("no demo has made");
    }
    assertThat(folder.isUsed()).isTrue();
  }

  private void played(int steps) throws IOException {
    demo.prepare(SETTINGS, false);
    Files.createDirectories(folder.postgres());
    DemoProgress.start(SETTINGS).after(steps).keepIn(folder);
  }
}
