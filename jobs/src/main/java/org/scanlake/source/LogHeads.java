package org.scanlake.source;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.flowlog.FlowLogs;
import org.scanlake.flowlog.JoinedLogReader;
import org.scanlake.flowlog.LogFormat;
import org.scanlake.flowlog.LogHeader;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Recognition;
import org.scanlake.flowlog.UnusableLogException;

/** Tells of files, by their first bytes, which flow logs they are. */
public final class LogHeads {
  private final Configuration hadoop;
  private final Optional<LogFormat> format;

  /**
   * @param format of all logs, where the user says so
   */
  public LogHeads(Configuration hadoop, Optional<LogFormat> format) {
    this.hadoop = hadoop;
    this.format = format;
  }

  /**
   * What a file is.
   *
   * @throws UnreadableArchiveException when it cannot be read
   */
  public Recognition of(Archive file) throws UnreadableArchiveException {
    if (file.kind() != ArchiveKind.LOG) {
      return new Recognition.Refused("is no file with rows");
    }
    try {
      byte[] head = ArchiveStreams.head(hadoop, file, FlowLogs.FIRST_BYTES + 1);
      if (head.length == 0 && file.size() > 0) {
        return new Recognition.Refused(
            "is not compressed as its name says, or damaged from its beginning");
      }
      boolean isWhole = head.length <= FlowLogs.FIRST_BYTES;
      byte[] first = Arrays.copyOf(head, Math.min(head.length, FlowLogs.FIRST_BYTES));
      return recognise(first, isWhole);
    } catch (UnusableLogException e) {
      return new Recognition.Refused("cannot be used: " + e.getMessage());
    } catch (IOException e) {
      throw UnreadableArchiveException.ofLog(file.path(), e);
    }
  }

  private Recognition recognise(byte[] first, boolean isWhole) {
    return format.isPresent()
        ? FlowLogs.recognise(first, isWhole, format.get())
        : FlowLogs.recognise(first, isWhole);
  }

  /**
   * The header in force at a place of a log that has several; all before it is read for that.
   *
   * @param first that of the log
   * @throws UnreadableArchiveException when it cannot be read
   */
  public LogHeader at(Archive log, long place, LogHeader first) throws UnreadableArchiveException {
    JoinedLogReader reader = new JoinedLogReader(first, ZoneOffset.UTC);
    LogRow row = new LogRow();
    try (LogLines lines = LogLines.open(hadoop, new Split(0, log, 0, place, place))) {
      while (lines.next()) {
        reader.read(lines.bytes(), lines.from(), lines.to(), row);
      }
      return reader.headers().after(first);
    } catch (IOException e) {
      throw UnreadableArchiveException.ofLog(log.path(), e);
    }
  }
}
