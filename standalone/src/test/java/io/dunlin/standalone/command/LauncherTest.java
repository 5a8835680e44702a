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

  @ParameterizedTest
  @ValueSource(strings = {"512m", "4g", "16g", "64g"})
  void objects_of_the_cache_find_room_in_the_heap_whatever_the_memory_of_the_machine(String memory)
      throws Exception {
    String launcher = Files.readString(ROOT.resolve("dunlin"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options(launcher, "jvm_options"));
    line.addAll(List.of("-XX:MaxRAM=" + memory, "-XX:+PrintFlagsFinal", "-version"));

    String flags = said(line).text();

    assertThat(bytes(flags, "InitialHeapSize") - bytes(flags, "NewSize"))
        .isGreaterThanOrEqualTo(64L << 20);
  }

  private static List<String> options(String launcher, String variable) {
    Matcher value = Pattern.compile(variable + "=\"([^\"]*)\"").matcher(launcher);
    assertThat(value.find()).isTrue();
    return List.of(value.group(1).replace("\\\n", " ").trim().split("\\s+"));
  }

  private static long bytes(String flags, String name) {
    Matcher value = Pattern.compile(" " + name + " += (\\d+) ").matcher(flags);
    assertThat(value.find()).isTrue();
    return Long.parseLong(value.group(1));
  }

  private static Said launcher(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", "dunlin"));
    line.addAll(List.of(arguments));
    assertThat(ROOT.resolve("dunlin")).matches(Files::isExecutable);
    return said(line);
  }

  private static Said said(List<String> line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(line).directory(ROOT.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private record Said(int exit, String text) {}
}
