package org.scanlake.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.flowlog.FlowLogs;
import org.scanlake.flowlog.LogHeader;
import org.scanlake.flowlog.Recognition;
import org.scanlake.source.Archive;
import org.scanlake.source.LogSplit;
import org.scanlake.source.Split;

class LogSplitReaderTest {
  private static final String HEADER = "ts,td,sa,sp,dp,pr,flg,ipkt,ibyt,da\n";
  private static final String LOG =
      HEADER
          + "2026-01-05 00:00:01,1.0,192.0.2.1,1025,80,TCP,......S.,2,120,10.0.0.1\r\n"
          + "no row\n"
          + "\n"
          + "# a comment\n"
          + "2026-01-05 00:00:02,1.0,192.0.2.1,1026,80,TCP,......S.,1,60,10.0.0.22\n"
          + "2026-01-05 00:00:03,1.0,192.0.2.2,1027,80,TCP,......S.,1,60,10.0.0.3";

  private static final Configuration HADOOP = new Configuration();

  @TempDir private Path folder;

  /** What readings of one log gave together. */
  private static final class Readings {
    private final List<Long> flows = new ArrayList<>();
    private long lines;
    private long rows;
    private long end;
  }

  @Test
  void aLogReadAtAnyTwoMomentsHasEachRowOnce() throws IOException {
    Readings whole = new Readings();
    read(LOG, whole);
    for (int cut = HEADER.length(); cut <= LOG.length(); cut++) {
      Readings twice = new Readings();
      read(LOG.substring(0, cut), twice);
      read(LOG, twice);

      assertThat(twice.flows).as("flows of a log cut at %d", cut).isEqualTo(whole.flows);
      assertThat(twice.lines).as("lines of a log cut at %d", cut).isEqualTo(whole.lines);
      assertThat(twice.end).as("end of a log cut at %d", cut).isEqualTo(LOG.length());
    }
    assertThat(whole.flows).hasSize(3);
    assertThat(whole.rows).isEqualTo(4);
  }

  @Test
  void aLogReadAtEveryMomentHasEachRowOnce() throws IOException {
    Readings whole = new Readings();
    read(LOG, whole);
    Readings often = new Readings();
    for (int length = HEADER.length(); length <= LOG.length(); length++) {
      read(LOG.substring(0, length), often);
    }

    assertThat(often.flows).isEqualTo(whole.flows);
    assertThat(often.lines).isEqualTo(whole.lines);
  }

  private void read(String content, Readings readings) throws IOException {
    if (content.length() == readings.end) {
      return;
    }
    Path file = Files.writeString(folder.resolve("flows.csv"), content);
    long size = content.length();
    Archive log = new Archive(file.toUri().toString(), ArchiveKind.LOG, Compression.NONE, size, 0);
    Split split = new Split(0, log, readings.end, size, size);
    LogSplit part = new LogSplit(split, header(), 1, readings.end > 0, true);
    try (LogSplitReader rows = LogSplitReader.open(HADOOP, part, ZoneOffset.UTC)) {
      while (rows.next()) {
        if (rows.isFlow()) {
          readings.flows.add(rows.line().offset());
        }
      }
      LogSplitCounts counts = rows.counts();
      if (counts.replaces()) {
        readings.flows.remove(counts.replaced());
      }
      readings.lines += counts.lines();
      readings.rows += counts.rows() - (counts.replaces() ? 1 : 0);
      readings.end = counts.next();
    }
  }

  private static LogHeader header() {
    byte[] head = HEADER.getBytes(StandardCharsets.US_ASCII);
    return ((Recognition.Recognised) FlowLogs.recognise(head, true)).header();
  }
}
