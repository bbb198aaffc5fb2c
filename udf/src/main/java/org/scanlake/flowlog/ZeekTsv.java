package org.scanlake.flowlog;

import java.util.Optional;

/**
 * Recognises Zeek logs of tab-separated (or otherwise separated) lines by the comments that they
 * start with.
 */
final class ZeekTsv implements LogRecogniser {
  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    return comments(head, length).filter(ZeekTsvHeader::isUsable).map(header -> header);
  }

  /** What a Zeek log is that is no log of connections. */
  static Optional<String> refusal(byte[] head, int length) {
    return comments(head, length)
        .filter(header -> !header.isUsable())
        .map(header -> ColumnNames.twice(header.columnNames()).orElseGet(() -> other(header)));
  }

  private static String other(ZeekTsvHeader header) {
    return "is a Zeek log "
        + header.path()
        + " without the columns of connections; flows are in conn.log";
  }

  private static Optional<ZeekTsvHeader> comments(byte[] head, int length) {
    Optional<ZeekTsvHeader> header = Optional.empty();
    HeadLines lines = new HeadLines(head, length);
    while (lines.next() && lines.startsWith("#")) {
      String line = lines.text();
      if (line.startsWith(ZeekTsvHeader.SEPARATOR)) {
        header = ZeekTsvHeader.begun(line);
      } else {
        header = header.map(begun -> begun.with(line));
      }
    }
    return header.filter(found -> !found.columns().isEmpty());
  }
}
