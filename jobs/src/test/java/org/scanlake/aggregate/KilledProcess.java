package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A process of the program that is killed without warning. */
final class KilledProcess {
  private KilledProcess() {}

  /**
   * Runs a command until something is reached, and fails when the command ends before.
   *
   * @param log takes the command's output
   */
  static void run(List<String> command, Path log, Callable<Boolean> isReached) throws Exception {
    Process process =
        new ProcessBuilder(launched(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (process.isAlive() && !isReached.call()) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    assertThat(process.waitFor()).as(Files.readString(log)).isEqualTo(128 + 9);
  }

  /** As the launcher starts it, but with the class path of the tests. */
  private static List<String> launched(List<String> command) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(words::add);
    words.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    for (String file : List.of("spark-defaults.conf", "spark-embedded.conf")) {
      for (String line : Files.readAllLines(Path.of("../conf", file))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          words.add("-D" + line.replaceFirst("\\s+", "="));
        }
      }
    }
    words.add("-Dscanlake.home=" + Path.of("..").toRealPath());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add("org.scanlake.command.Main");
    words.addAll(command);
    return words;
  }
}
