package org.scanlake.alert;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import org.scanlake.flow.FlowRows;

/** Reads the lines of one mail by a line pattern. */
final class LinePatternReader implements RowReader {
  private final LinePattern.Shape shape;
  private final RowClock clock;
  private final RowMatch match;
  private String begun = "";
  private int begunLine;
  private int begunPart;

  LinePatternReader(LinePattern.Shape shape, RowClock clock) {
    this.shape = shape;
    this.clock = clock;
    match = new RowMatch(shape, clock);
  }

  @Override
  public ZoneOffset zone() {
    return clock.zone();
  }

  @Override
  public RowOutcome read(Line line, FlowRows rows) {
    if (line.length() > LinePattern.MAX_LINE) {
      begun = "";
      return readTooLong(line.text(LinePattern.MAX_LINE));
    }
    String text = line.text(LinePattern.MAX_LINE).stripTrailing();
    if (!begun.isEmpty()) {
      String first = begun;
      begun = "";
      if (isNext(line)) {
        return isIndented(text)
            ? readWhole(first + " " + text.strip(), rows).orElse(RowOutcome.BAD)
            : RowOutcome.NOT_A_ROW; // it will be offered again, as a line of its own
      }
    }
    takeZone(text);
    return readWhole(text, rows).orElseGet(() -> readPiece(line, text));
  }

  private RowOutcome readTooLong(String beginning) {
    boolean meantAsRow =
        shape.row().matcher(beginning).find()
            || has(shape.begins(), beginning)
            || has(shape.wrapped(), beginning)
            || has(shape.damaged(), beginning);
    return meantAsRow ? RowOutcome.BAD : RowOutcome.NOT_A_ROW;
  }

  private boolean isNext(Line line) {
    return line.part() == begunPart && line.number() == begunLine + 1;
  }

  private static boolean isIndented(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
  }

  private Optional<RowOutcome> readWhole(String text, FlowRows rows) {
    Matcher matcher = shape.row().matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    if (!match.fill(matcher, rows.row)) {
      return Optional.of(RowOutcome.BAD);
    }
    rows.append();
    return Optional.of(RowOutcome.READ);
  }

  private RowOutcome readPiece(Line line, String text) {
    if (has(shape.begins(), text)) {
      begun = text;
      begunPart = line.part();
      begunLine = line.number();
      return RowOutcome.PENDING;
    }
    if (has(shape.wrapped(), text)) {
      return RowOutcome.WRAPPED;
    }
    return has(shape.damaged(), text) ? RowOutcome.BAD : RowOutcome.NOT_A_ROW;
  }

  private void takeZone(String text) {
    if (shape.zoneLine().isPresent()) {
      Matcher matcher = shape.zoneLine().get().matcher(text);
      if (matcher.find()) {
        ZoneText.offset(matcher.group("zone")).ifPresent(clock::zone);
      }
    }
  }

  private static boolean has(Optional<ConfiguredPattern> pattern, String text) {
    return pattern.isPresent() && pattern.get().matcher(text).find();
  }
}
