package io.dunlin.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The training run with which an image is built, with a JVM that only pretends. */
@DisabledOnOs(OS.WINDOWS)
class TrainTest {

  private static final Path TRAIN = Path.of("../deploy/image/train").toAbsolutePath();

  @TempDir private Path bin;
  @TempDir private Path app;

  @Test
  void a_training_run_that_succeeds_leaves_the_cache_and_nothing_else() throws Exception {
    assertThat(train("echo started; touch service.aot")).isEmpty();
    assertThat(app).isDirectoryContaining("glob:**/service.aot");
    assertThat(app.toFile().list()).hasSize(1);
  }

  @Test
  void a_training_run_that_fails_half_way_is_said_and_leaves_no_cache() throws Exception {
    assertThat(train("echo a setting is wrong; touch service.aot; exit 1"))
        .contains("a setting is wrong", "There is no AOT cache");
    assertThat(app).isEmptyDirectory();
  }

  @Test
  void a_jvm_that_makes_no_cache_is_said() throws Exception {
    assertThat(train("echo no room")).contains("no room", "There is no AOT cache");
    assertThat(app).isEmptyDirectory();
  }

  /** What the script says when the JVM does this; the image is built all the same. */
  private String train(String jvm) throws IOException, InterruptedException {
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/bash\n" + jvm + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder script =
        new ProcessBuilder("bash", TRAIN.toString())
            .directory(app.toFile())
            .redirectErrorStream(true);
    script.environment().merge("PATH", bin + File.pathSeparator, (path, ours) -> ours + path);
    Process run = script.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).isZero();
    return said;
  }
}
