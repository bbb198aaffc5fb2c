package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scanlake.archive.Compression;
import org.scanlake.archive.Decompression;

/** Real logs of Zeek, Suricata and AWS (skipped where absent). */
class RealLogsTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final Path COUNTS =
      Path.of("src", "test", "resources", "flow-logs", "zeek-eve-vpc.csv");

  @TestFactory
  Stream<DynamicTest> readsTheRowsCountedIndependently() throws IOException {
    return Files.readAllLines(COUNTS).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("file,"))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line, () -> assertThat(counted(file(line))).isEqualTo(line)));
  }

  private static String file(String line) {
    return line.substring(0, line.indexOf(','));
  }

  private static String counted(String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.isReadable(path), "no log " + file);
    byte[] log = bytes(path);
    byte[] head = Arrays.copyOf(log, Math.min(log.length, FlowLogs.FIRST_BYTES));
    LogHeader header =
        ((Recognition.Recognised) FlowLogs.recognise(head, head.length == log.length)).header();
    int[] outcomes = new int[LogOutcome.values().length];
    int[] contacts = new int[Contact.values().length];
    LogReader reader = header.reader(ZoneOffset.UTC);
    LogRow row = new LogRow();
    int from = 0;
    while (from < log.length) {
      int to = lineEnd(log, from);
      LogOutcome outcome = reader.read(log, from, to, row);
      outcomes[outcome.ordinal()]++;
      if (outcome == LogOutcome.FLOW && row.contact != Contact.SENT_SYN) {
        contacts[row.contact.ordinal()]++;
      }
      from = to + 1;
    }
    return String.join(
        ",",
        file,
        header.format().text(),
        String.valueOf(outcomes[LogOutcome.FLOW.ordinal()]),
        String.valueOf(outcomes[LogOutcome.APART.ordinal()]),
        String.valueOf(outcomes[LogOutcome.BAD.ordinal()]),
        String.valueOf(contacts[Contact.FAILED.ordinal()]),
        String.valueOf(contacts[Contact.SUCCEEDED.ordinal()]));
  }

  private static int lineEnd(byte[] log, int from) {
    int to = from;
    while (to < log.length && log[to] != '\n') {
      to++;
    }
    return to;
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream in =
        Decompression.open(
            Files.newInputStream(path), Compression.of(path.getFileName().toString()))) {
      return in.readAllBytes();
    }
  }
}
