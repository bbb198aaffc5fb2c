package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tables of SiLK's {@code rwcut}: the source first, the other columns in any order. */
record SilkTable(List<Column> columns) implements FlowTable {
  private static final String FLAG_LETTERS = "FSRPAUEC";

  /** A column, as wide as rwcut makes it for IPv4. */
  enum Column {
    SOURCE("sIP", 15),
    DESTINATION("dIP", 15),
    SOURCE_PORT("sPort", 5),
    DESTINATION_PORT("dPort", 5),
    PROTOCOL("pro", 3),
    PACKETS("packets", 10),
    BYTES("bytes", 10),
    FLAGS("flags", 8),
    START("sTime", 23),
    DURATION("duration", 9),
    SENSOR("sen", 3);

    private final String title;
    private final int width;

    Column(String title, int width) {
      this.title = title;
      this.width = width;
    }
  }

  SilkTable {
    columns = List.copyOf(columns);
  }

  static SilkTable shuffled(SplittableRandom random) {
    List<Column> others = new ArrayList<>(List.of(Column.values()));
    List<Column> columns = new ArrayList<>(List.of(others.remove(0)));
    while (!others.isEmpty()) {
      columns.add(others.remove(random.nextInt(others.size())));
    }
    return new SilkTable(columns);
  }

  @Override
  public void header(Text out) {
    columns.forEach(column -> out.right(column.title, column.width).put('|'));
    out.end();
  }

  @Override
  public void row(Flow flow, Text out) {
    for (Column column : columns) {
      cell(column, flow, out);
      out.put('|');
    }
    out.end();
  }

  private static void cell(Column column, Flow flow, Text out) {
    switch (column) {
      case SOURCE -> out.address(flow.source, column.width);
      case DESTINATION -> out.address(flow.destination, column.width);
      case SOURCE_PORT -> out.right(flow.sourcePort, column.width);
      case DESTINATION_PORT -> out.right(flow.destinationPort, column.width);
      case PROTOCOL -> out.right(flow.protocol, column.width);
      case PACKETS -> out.right(flow.packets, column.width);
      case BYTES -> out.right(flow.bytes, column.width);
      case FLAGS -> flags(flow.flags, out);
      case START -> start(flow.start, out);
      case DURATION ->
          out.right(flow.durationMillis / 1000, 5).put('.').zeros(flow.durationMillis % 1000, 3);
      case SENSOR -> out.right("S0", column.width);
    }
  }

  private static void flags(int flags, Text out) {
    for (int i = 0; i < FLAG_LETTERS.length(); i++) {
      out.put((flags & 1 << i) != 0 ? FLAG_LETTERS.charAt(i) : ' ');
    }
  }

  private static void start(long millis, Text out) {
    Text date = new Text(10);
    new WallClock().putDate(millis, date);
    out.put(date.toString().replace('-', '/')).put('T');
    WallClock.putTime(millis, out);
    out.put('.').zeros(Math.floorMod(millis, 1000), 3);
  }

  @Override
  public Reach reach() {
    return Reach.EVERYTHING;
  }
}
