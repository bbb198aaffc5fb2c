package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which flows are in which block of a made flow log. Every block but the last has the same everyday
 * connections in its own order, so that its rows are known before they are made; planted flows are
 * in the block in whose time they fall.
 */
final class FlowPlan {
  /** Everyday connections of a block. */
  private static final int BLOCK = 4096;

  private static final long PURPOSE = 12;

  private final long seed;
  private final Campus campus;
  private final LoadCurve load;
  private final List<PlantedSource> planted;
  private final int[] everyday;
  private final long rows;
  private final int rowsPerBlock;
  private final double connections;

  FlowPlan(FlowSynthesisRequest request) {
    ConnectionLog log = request.format().log();
    seed = request.seed();
    campus = Campus.of(request.flows() / request.days());
    load = new LoadCurve(request.days());
    planted = PlantedSources.of(request, campus);
    everyday = Apportionment.of(shares(), BLOCK);
    rows = request.flows() - planted.stream().mapToLong(source -> source.rows(log)).sum();
    rowsPerBlock = rowsPerBlock(log);
    connections = (double) rows * BLOCK / rowsPerBlock;
  }

  private static int[] shares() {
    return Everyday.ALL.stream().mapToInt(Everyday::share).toArray();
  }

  private int rowsPerBlock(ConnectionLog log) {
    int sum = 0;
    for (int i = 0; i < everyday.length; i++) {
      sum += everyday[i] * log.rows(Everyday.ALL.get(i).course());
    }
    return sum;
  }

  List<PlantedSource> planted() {
    return planted;
  }

  long blocks() {
    return (rows + rowsPerBlock - 1) / rowsPerBlock;
  }

  /** Draws all connections of a block. */
  void draw(long block, ConnectionLog log, Connections into) {
    SplittableRandom random = Randomness.of(seed, PURPOSE, block);
    drawPlanted(block, random, into);
    long left = Math.min(rowsPerBlock, rows - block * rowsPerBlock);
    List<Everyday> deck = Randomness.dealt(Everyday.ALL, everyday, random);
    for (int i = 0; left > 0; i++) {
      Connection connection = into.next();
      deck.get(i).draw(connection, campus, random);
      connection.time = load.at((block * BLOCK + i + random.nextDouble()) / connections);
      int its = log.rows(connection.course);
      if (its > left) {
        connection.loseReverse();
      }
      left -= its;
    }
  }

  private void drawPlanted(long block, SplittableRandom random, Connections into) {
    long from = block == 0 ? Long.MIN_VALUE : load.at(block * BLOCK / connections);
    long to = block + 1 == blocks() ? Long.MAX_VALUE : load.at((block + 1) * BLOCK / connections);
    for (PlantedSource source : planted) {
      int end = source.before(to);
      for (int number = source.before(from); number < end; number++) {
        source.draw(number, into.next(), campus, random);
      }
    }
  }

  /** Connections of one block; the objects serve the next one again. */
  static final class Connections {
    private final List<Connection> all = new ArrayList<>();
    private int size;

    void clear() {
      size = 0;
    }

    Connection next() {
      if (size == all.size()) {
        all.add(new Connection());
      }
      return all.get(size++);
    }

    int size() {
      return size;
    }

    Connection get(int place) {
      return all.get(place);
    }
  }
}
