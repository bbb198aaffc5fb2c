package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dialect that configuration describes by a regular expression with named groups (specification
 * "alert mails", line patterns). Every line that shows the beginning of such a row and cannot be
 * read is a bad row; prose never is one.
 */
public final class LinePattern implements LineDialect {
  /**
   * Of a longer line regular expressions see no more than this, so that none can be made to run
   * long; one that begins as a row does is a bad row.
   */
  static final int MAX_LINE = 2_000;

  private final String name;
  private final Shape shape;
  private final LineTriggers triggers;

  /**
   * What the lines look like.
   *
   * @param row a whole row; its groups are those of {@link RowGroup}
   * @param begins the first line of a row that goes on, indented, in the next
   * @param wrapped a row that ends before its destination, or is cut within a cell
   * @param damaged a line that is a row for whoever reads it, though {@code row} does not match
   * @param zoneLine a line whose group {@code zone} names the zone of the rows after it
   * @param times how the rows write times
   * @param zone the zone of times that carry none
   * @param protocols what rows say for a protocol, where that is no name of one
   * @param contains literals of which each line that matters has one; none: every line matters
   */
  record Shape(
      ConfiguredPattern row,
      Optional<ConfiguredPattern> begins,
      Optional<ConfiguredPattern> wrapped,
      Optional<ConfiguredPattern> damaged,
      Optional<ConfiguredPattern> zoneLine,
      RowTimeFormat times,
      TableZone zone,
      Map<String, Integer> protocols,
      List<String> contains) {
    Shape {
      protocols = Map.copyOf(protocols);
      contains = List.copyOf(contains);
    }

    Shape in(TableZone other) {
      return new Shape(row, begins, wrapped, damaged, zoneLine, times, other, protocols, contains);
    }
  }

  LinePattern(String name, Shape shape) {
    this.name = name;
    this.shape = shape;
    this.triggers = new LineTriggers(shape.contains());
  }

  /** The literals of all these dialects; none, so that every line passes, where one has none. */
  static LineTriggers triggersOfAll(List<LineDialect> dialects) {
    List<String> literals = new ArrayList<>();
    for (LineDialect dialect : dialects) {
      if (!(dialect instanceof LinePattern pattern) || pattern.shape.contains().isEmpty()) {
        return new LineTriggers(List.of());
      }
      literals.addAll(pattern.shape.contains());
    }
    return new LineTriggers(literals);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean mayConcern(Line line) {
    return triggers.in(line);
  }

  @Override
  public RowReader readerFor(TableContext context) {
    return new LinePatternReader(shape, new RowClock(context.received(), shape.zone().in(context)));
  }
}
