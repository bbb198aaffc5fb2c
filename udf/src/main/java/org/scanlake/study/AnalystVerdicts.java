package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What analysts said of alerts, which are named by the id of their message, or by source and time.
 * A judgement is about one signature's label, or about whatever label the alert gets.
 */
public final class AnalystVerdicts implements Serializable {
  /** Nothing was said. */
  public static final AnalystVerdicts NONE = new AnalystVerdicts();

  @Serial private static final long serialVersionUID = 1L;

  /** Stands for the signatures that no row names. */
  static final int ANY_SIGNATURE = -1;

  private final Map<Message, Map<Integer, Judgement>> byMessage = new HashMap<>();
  private final Map<Moment, Map<Integer, Judgement>> byMoment = new HashMap<>();

  private long otherKinds;

  /** A message and the source its alert is about; an empty one means all of its alerts. */
  record Message(String messageId, String source) implements Serializable {}

  /** A source and when its alert came. */
  record Moment(String source, long receivedMicros) implements Serializable {}

  /** Adds a judgement; answers the one that is there already, if there is. */
  Optional<Judgement> add(Message message, int signature, Judgement judgement) {
    return add(byMessage.computeIfAbsent(message, key -> new HashMap<>()), signature, judgement);
  }

  /** Adds a judgement; answers the one that is there already, if there is. */
  Optional<Judgement> add(Moment moment, int signature, Judgement judgement) {
    return add(byMoment.computeIfAbsent(moment, key -> new HashMap<>()), signature, judgement);
  }

  private static Optional<Judgement> add(
      Map<Integer, Judgement> said, int signature, Judgement judgement) {
    return Optional.ofNullable(said.putIfAbsent(signature, judgement));
  }

  /** Counts a row whose kind names no signature. */
  void addOtherKind() {
    otherKinds++;
  }

  /** How many rows have a kind that names no signature. */
  public long otherKinds() {
    return otherKinds;
  }

  /** How many alerts are named. */
  public long size() {
    return (long) byMessage.size() + byMoment.size();
  }

  /**
   * What was said of an alert.
   *
   * @param messageId without brackets; may be empty
   * @param source canonical address
   */
  public SweepTally.Judge of(String messageId, String source, long receivedMicros) {
    Map<Integer, Judgement> ofAlert =
        byMessage.getOrDefault(new Message(messageId, source), Map.of());
    Map<Integer, Judgement> ofMessage =
        byMessage.getOrDefault(new Message(messageId, ""), Map.of());
    Map<Integer, Judgement> ofMoment =
        byMoment.isEmpty()
            ? Map.of()
            : byMoment.getOrDefault(new Moment(source, receivedMicros), Map.of());
    return signature ->
        said(ofAlert, signature)
            .or(() -> said(ofMessage, signature))
            .or(() -> said(ofMoment, signature));
  }

  private static Optional<Judgement> said(Map<Integer, Judgement> all, int signature) {
    return Optional.ofNullable(all.get(signature))
        .or(() -> Optional.ofNullable(all.get(ANY_SIGNATURE)));
  }
}
