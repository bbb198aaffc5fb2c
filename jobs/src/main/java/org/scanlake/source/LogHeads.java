package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.DamagedArchiveException;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.flowlog.FlowLogs;
import org.scanlake.flowlog.LogFormat;
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
    try (InputStream in = ArchiveStreams.decompressed(hadoop, file.path(), file.compression())) {
      byte[] head = new byte[FlowLogs.FIRST_BYTES + 1];
      int length = read(in, head);
      boolean isWhole = length < head.length;
      byte[] first = Arrays.copyOf(head, Math.min(length, FlowLogs.FIRST_BYTES));
      return recognise(first, isWhole);
    } catch (UnusableLogException e) {
      return new Recognition.Refused("cannot be used: " + e.getMessage());
    } catch (IOException e) {
      throw UnreadableArchiveException.of(file.path(), e);
    }
  }

  private Recognition recognise(byte[] first, boolean isWhole) {
    return format.isPresent()
        ? FlowLogs.recognise(first, isWhole, format.get())
        : FlowLogs.recognise(first, isWhole);
  }

  /** As much as there is; a log whose compression is damaged may still begin well. */
  private static int read(InputStream in, byte[] target) throws IOException {
    int length = 0;
    try {
      int read = in.read(target, 0, target.length);
      while (read > 0) {
        length += read;
        read = in.read(target, length, target.length - length);
      }
    } catch (DamagedArchiveException e) {
      return length;
    }
    return length;
  }
}
