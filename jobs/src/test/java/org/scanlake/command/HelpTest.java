package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    addNames("", Main.commandLine(), names);
    names.remove("generate-completion");
    return names.stream();
  }

  private static void addNames(String before, CommandLine line, List<String> names) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              names.add(before + name);
              addNames(before + name + " ", command, names);
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(String command) {
    String[] args = (command + " --help").split(" ");
    StringWriter out = new StringWriter();
    assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute(args)).isZero();
    assertThat(out.toString()).contains("\nExamples:\n", "\n  scanlake " + command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandAloneHasTheSameHelpAsAmongAll(String command) {
    String[] args = (command + " --help").split(" ");
    StringWriter amongAll = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(amongAll)).execute(args);
    assertThat(CommandRun.of(args).out()).isEqualTo(amongAll.toString());
  }

  @Test
  void helpOfTheProgramListsEveryCommand() {
    String help = CommandRun.of("--help").out();
    assertThat(help).contains("\nExamples:\n");
    commands().filter(name -> !name.contains(" ")).forEach(name -> assertThat(help).contains(name));
  }

  @Test
  void completionKnowsEveryCommand() {
    String script = CommandRun.of("generate-completion").out();
    assertThat(script).contains("analyze", "port", "synth", "try", "--no-lake");
  }

  @Test
  void noCommandIsWrongUse() {
    assertThat(CommandRun.of())
        .isEqualTo(
            new CommandRun(2, "", "scanlake: Missing required subcommand (see scanlake --help)\n"));
  }
}
