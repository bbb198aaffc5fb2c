package org.scanlake.ports;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.TcpSamples;
import org.scanlake.worm.CountQualities;
import org.scanlake.worm.PortSampleText;
import org.scanlake.worm.TcpTuple;
import scala.Tuple2;

/**
 * The sums of those of some samples that belong to a listed source and window, by its number. What
 * becomes too much to hold is given away before the samples end.
 */
final class PartialSums implements Iterator<Tuple2<Integer, WindowSums>> {
  static final String[] COLUMNS = {
    TcpSamples.SAMPLE,
    TcpSamples.SOURCE,
    TcpSamples.SYN,
    TcpSamples.SYN_ACK,
    TcpSamples.FIN_SENT,
    TcpSamples.FIN_RETURNED,
    TcpSamples.RST_RETURNED,
    TcpSamples.TCP_SENT,
    TcpSamples.TCP_RECEIVED,
    TcpSamples.ICMP_ERRORS,
    TcpSamples.QUALITY,
    TcpSamples.PORTS,
    TcpSamples.DESTINATIONS
  };

  /** About 100 MB. */
  private static final int MOST_PORTS = 1 << 22;

  /** How many ports take as much memory as the rest of a sum. */
  private static final int PORTS_OF_A_SUM = 8;

  private final Iterator<InternalRow> samples;
  private final WindowKeys keys;
  private final long minWorm;
  private final SampleKey key;
  private final Map<Integer, WindowSums> sums = new HashMap<>();
  private final Queue<Tuple2<Integer, WindowSums>> full = new ArrayDeque<>();
  private final Map<UTF8String, CountQualities> qualities = new HashMap<>();
  private final TextRange text = new TextRange();
  private final PortSampleText portText = new PortSampleText();

  /**
   * @param samples {@link #COLUMNS}
   */
  PartialSums(Iterator<InternalRow> samples, WindowKeys keys, ReportQuery query) {
    this.samples = samples;
    this.keys = keys;
    this.minWorm = query.minWorm();
    this.key = new SampleKey(query.window());
  }

  @Override
  public boolean hasNext() {
    if (full.isEmpty() && samples.hasNext()) {
      fill();
      sums.forEach((number, sum) -> full.add(new Tuple2<>(number, sum)));
      sums.clear();
    }
    return !full.isEmpty();
  }

  @Override
  public Tuple2<Integer, WindowSums> next() {
    return full.remove();
  }

  private void fill() {
    int held = 0;
    while (held + sums.size() * PORTS_OF_A_SUM < MOST_PORTS && samples.hasNext()) {
      InternalRow row = samples.next();
      key.read(row);
      int number = keys.number(key.high(), key.low(), key.window());
      if (number != WindowKeys.NONE) {
        WindowSums sum = sums.computeIfAbsent(number, missing -> new WindowSums());
        int before = held(sum);
        add(row, sum);
        held += held(sum) - before;
      }
    }
  }

  /** Ports and destinations, which take about as much memory. */
  private static int held(WindowSums sum) {
    return sum.ports().size() + sum.destinations().count();
  }

  private void add(InternalRow row, WindowSums sum) {
    sum.add(row.getLong(0), tuple(row), minWorm);
    text.set(row.getUTF8String(11));
    portText.add(text.bytes, text.from, text.to, sum.ports());
    text.set(row.getUTF8String(12));
    sum.destinations().add(text.bytes, text.from, text.to);
  }

  private TcpTuple tuple(InternalRow row) {
    return new TcpTuple(
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        qualities(row.getUTF8String(10)));
  }

  private CountQualities qualities(UTF8String letters) {
    CountQualities known = qualities.get(letters);
    if (known == null) {
      known = new CountQualities(letters.toString());
      qualities.put(letters.copy(), known);
    }
    return known;
  }
}
