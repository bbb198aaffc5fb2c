package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.scanlake.archive.NewlineScan;
import org.scanlake.network.Address;

/** Real logs of nfdump, Argus and SiLK (skipped where absent). */
class ColumnLogFilesTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final int HEAD = 65_536;

  /** The scanner of the loopback capture that sent 1,000 SYNs. */
  private static final Address VERTICAL = Address.parse("127.0.1.66").orElseThrow();

  private record Counts(long flows, long apart, long bad) {}

  /** SYNs and RSTs that {@link #VERTICAL} sent, SYN-ACKs and RSTs that were sent to it. */
  private record Scan(long syn, long rst, long synAckBack, long rstBack) {}

  private static LogRecogniser recogniser(String format) {
    return switch (format) {
      case "nfdump" -> new NfdumpRecogniser();
      case "argus" -> new ArgusRecogniser();
      case "rwcut" -> new RwcutRecogniser();
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static byte[] content(String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.isRegularFile(path), "no " + file);
    byte[] bytes = Files.readAllBytes(path);
    if (!file.endsWith(".gz")) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static Counts read(String format, byte[] log, Consumer<LogRow> flows) {
    LogReader reader =
        recogniser(format)
            .recognise(log, Math.min(HEAD, log.length))
            .orElseThrow()
            .reader(ZoneOffset.UTC);
    LogRow row = new LogRow();
    long[] outcomes = new long[LogOutcome.values().length];
    int from = 0;
    while (from < log.length) {
      int to = NewlineScan.next(log, from, log.length);
      LogOutcome outcome = reader.read(log, from, to, row);
      outcomes[outcome.ordinal()]++;
      if (outcome == LogOutcome.FLOW) {
        flows.accept(row);
      }
      from = to + 1;
    }
    return new Counts(
        outcomes[LogOutcome.FLOW.ordinal()],
        outcomes[LogOutcome.APART.ordinal()],
        outcomes[LogOutcome.BAD.ordinal()]);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/flow-logs/column-logs.csv", numLinesToSkip = 4)
  void readsTheRowsCountedIndependently(
      String file, String format, long flows, long apart, long bad) throws IOException {
    assertThat(read(format, content(file), row -> {})).isEqualTo(new Counts(flows, apart, bad));
  }

  @Test
  void theLayoutWithoutTimesIsRefused() throws IOException {
    byte[] log = content("silk-rwcut/ubuntuforums_srcport6000.rwcut.txt");
    assertThatThrownBy(() -> new RwcutRecogniser().recognise(log, log.length))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageContaining("no column sTime");
  }

  /** The capture itself has 1,000 SYNs and 3 RSTs there, and 3 SYN-ACKs and 997 RSTs back. */
  @Test
  void nfdumpTellsOfAllTheScannersPackets() throws IOException {
    assertThat(scan("nfdump", "loopback-e2e/nfpcapd.csv")).isEqualTo(new Scan(1000, 3, 3, 997));
  }

  @Test
  void argusTellsOfAllTheScannersPackets() throws IOException {
    assertThat(scan("argus", "loopback-e2e/argus_flagsstate.binetflow"))
        .isEqualTo(new Scan(1000, 3, 3, 997));
  }

  /** In words, the three ports that answered are resets of which nothing is known. */
  @Test
  void argusInWordsTellsOfTheRefusedOnes() throws IOException {
    assertThat(scan("argus", "loopback-e2e/argus.binetflow")).isEqualTo(new Scan(997, 0, 0, 997));
  }

  private static Scan scan(String format, String file) throws IOException {
    long[] sums = new long[4];
    read(
        format,
        content(file),
        row -> {
          add(sums, row.srcHigh, row.srcLow, row.src, row.dst);
          add(sums, row.dstHigh, row.dstLow, row.dst, row.src);
        });
    return new Scan(sums[0], sums[1], sums[2], sums[3]);
  }

  private static void add(long[] sums, long high, long low, TcpCounts own, TcpCounts other) {
    if (!new Address(high, low).equals(VERTICAL)) {
      return;
    }
    if (own.areKnown()) {
      sums[0] += own.syn;
      sums[1] += own.rst;
    }
    if (other.areKnown()) {
      sums[2] += other.synAck;
      sums[3] += other.rst;
    }
  }
}
