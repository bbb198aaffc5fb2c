package org.scanlake.parsed;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.columns.NumberColumn;
import org.scanlake.columns.RowGroup;
import org.scanlake.columns.TableFile;
import org.scanlake.columns.TextColumn;
import org.scanlake.flow.Protocols;
import org.scanlake.flowlog.LogFormat;
import org.scanlake.flowlog.LogRow;
import org.scanlake.lake.Flows;
import org.scanlake.lake.LakeTable;
import org.scanlake.network.Address;

/** Adds rows of flow logs to a file of {@code flows}. */
public final class LogColumns {
  private final TableFile file;
  private final int runId;
  private final NumberColumn runIds;
  private final NumberColumn starts;
  private final NumberColumn ends;
  private final TextColumn files;
  private final NumberColumn offsets;
  private final TextColumn formats;
  private final TextColumn protocols;
  private final TextColumn sources;
  private final NumberColumn srcPorts;
  private final TextColumn destinations;
  private final NumberColumn dstPorts;
  private final NumberColumn srcPackets;
  private final NumberColumn dstPackets;
  private final NumberColumn srcBytes;
  private final NumberColumn dstBytes;
  private final NumberColumn srcFlags;
  private final NumberColumn dstFlags;
  private final CountColumns srcCounts;
  private final CountColumns dstCounts;
  private final TextColumn qualities;
  private final TextColumn contacts;
  private final TextColumn states;
  private final TextColumn histories;
  private final TextColumn labels;
  private final TextColumn purposes;
  private final TextColumn.Spelling protocol;
  private final TextColumn.Spelling purpose;
  private UTF8String path = UTF8String.EMPTY_UTF8;
  private UTF8String format = UTF8String.EMPTY_UTF8;

  public LogColumns(TableFile file, PurposeText text, int runId) {
    RowGroup group = file.rows();
    this.file = file;
    this.runId = runId;
    this.runIds = group.numbers(LakeTable.RUN_ID);
    this.starts = group.numbers(Flows.START);
    this.ends = group.numbers(Flows.END);
    this.files = group.texts(Flows.FILE);
    this.offsets = group.numbers(Flows.OFFSET);
    this.formats = group.texts(Flows.FORMAT);
    this.protocols = group.texts(Flows.PROTOCOL);
    this.sources = group.texts(Flows.SOURCE);
    this.srcPorts = group.numbers(Flows.SRC_PORT);
    this.destinations = group.texts(Flows.DESTINATION);
    this.dstPorts = group.numbers(Flows.DST_PORT);
    this.srcPackets = group.numbers(Flows.SRC_PACKETS);
    this.dstPackets = group.numbers(Flows.DST_PACKETS);
    this.srcBytes = group.numbers(Flows.SRC_BYTES);
    this.dstBytes = group.numbers(Flows.DST_BYTES);
    this.srcFlags = group.numbers(Flows.SRC_FLAGS);
    this.dstFlags = group.numbers(Flows.DST_FLAGS);
    this.srcCounts = CountColumns.ofSource(group);
    this.dstCounts = CountColumns.ofDestination(group);
    this.qualities = group.texts(Flows.QUALITY);
    this.contacts = group.texts(Flows.CONTACT);
    this.states = group.texts(Flows.STATE);
    this.histories = group.texts(Flows.HISTORY);
    this.labels = group.texts(Flows.LABEL);
    this.purposes = group.texts(Flows.PURPOSE);
    this.protocol = (zero, number) -> text.protocol((int) number);
    this.purpose = (number, port) -> text.purpose((int) number, (int) port);
  }

  /** Whose rows come next. */
  public void begin(String logPath, LogFormat logFormat) {
    path = UTF8String.fromString(logPath);
    format = UTF8String.fromString(logFormat.text());
  }

  /** Adds a row that starts at {@code offset} of its log. */
  public void add(LogRow row, long offset) throws IOException {
    runIds.add(runId);
    starts.add(row.startMicros);
    ends.add(row.endMicros);
    files.addAgain(path);
    offsets.add(offset);
    formats.addAgain(format);
    addEnds(row);
    addCounts(row);
    addText(contacts, row.contact.text());
    addText(states, row.state);
    addText(histories, row.history);
    addText(labels, row.label);
    purposes.add(row.protocol, row.dstPort, purpose);
    file.endRow();
  }

  private void addEnds(LogRow row) {
    if (row.protocol == Protocols.UNKNOWN) {
      protocols.addAbsent();
    } else {
      protocols.add(0, row.protocol, protocol);
    }
    sources.addDistinct(row.srcHigh, row.srcLow, LogColumns::address);
    add(srcPorts, row.srcPort);
    destinations.addDistinct(row.dstHigh, row.dstLow, LogColumns::address);
    add(dstPorts, row.dstPort);
  }

  private void addCounts(LogRow row) {
    add(srcPackets, row.srcPackets);
    add(dstPackets, row.dstPackets);
    add(srcBytes, row.srcBytes);
    add(dstBytes, row.dstBytes);
    add(srcFlags, row.srcFlags);
    add(dstFlags, row.dstFlags);
    srcCounts.add(row.src);
    dstCounts.add(row.dst);
    qualities.add(QualityText.code(row.src), QualityText.code(row.dst), QualityText::ofCodes);
  }

  static void add(NumberColumn column, long value) {
    column.add(value == LogRow.UNKNOWN ? NumberColumn.ABSENT : value);
  }

  private static void addText(TextColumn column, String text) {
    if (text.isEmpty()) {
      column.addAbsent();
    } else {
      column.add(text);
    }
  }

  private static UTF8String address(long high, long low) {
    return UTF8String.fromString(new Address(high, low).toString());
  }
}
