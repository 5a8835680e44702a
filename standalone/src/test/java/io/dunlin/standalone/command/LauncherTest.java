package io.dunlin.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in the root of the sources, as far as it answers without building anything. */
class LauncherTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h", ""})
  void help_lists_every_command_of_the_program_and_of_the_launcher(String command)
      throws Exception {
    Said said = command.isEmpty() ? launcher() : launcher(command);

    assertThat(said.exit()).isZero();
    assertThat(CommandLines.dunlin().getSubcommands().keySet())
        .allSatisfy(name -> assertThat(said.text()).contains("./dunlin " + name));
    assertThat(said.text())
        .contains(
            "./dunlin check MODULE",
            "./dunlin format",
            "./dunlin test",
            "./dunlin bench",
            "./dunlin train");
  }

  @Test
  void an_unknown_command_is_refused() throws Exception {
    assertThat(launcher("chek"))
        .isEqualTo(new Said(1, "dunlin: there is no command chek; ./dunlin help lists them.\n"));
  }

  @Test
  void an_unknown_module_is_refused_with_those_that_there_are() throws Exception {
    Said said = launcher("check", "accounts");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text())
        .contains("there is no module accounts")
        .contains("account-service", "gateway", "acceptance");
  }

  @Test
  void a_mistyped_test_is_refused_with_those_that_resemble_it() throws Exception {
    Said said = launcher("check", "./standalone/", "Launcher#help");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text()).contains("standalone has no test Launcher").contains("LauncherTest");
  }

  private static Said launcher(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", "dunlin"));
    line.addAll(List.of(arguments));
    assertThat(ROOT.resolve("dunlin")).matches(Files::isExecutable);
    Process process =
        new ProcessBuilder(line).directory(ROOT.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private record Said(int exit, String text) {}
}
