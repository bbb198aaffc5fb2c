package org.scanlake.detector;

import java.util.ArrayDeque;

/**
 * Finds the contacts among the two directions of one TCP five-tuple, where each is a flow of its
 * own. Only flows with SYN count, in order of time; of two at the same time the one with the lower
 * destination port comes first, then the one with the lower source address.
 *
 * <ul>
 *   <li>A {@link Opening#SYN} is a contact. It succeeded when a reverse flow with SYN and ACK
 *       starts within 60 seconds before or after it.
 *   <li>A {@link Opening#SYN_AND_ACK} is a contact, which succeeded, when no reverse flow starts in
 *       the 60 seconds before it, and the next one starts within 60 seconds after it and has SYN
 *       and ACK. Without a reverse flow it cannot be told whether it opened or answered: no
 *       contact.
 * </ul>
 *
 * <p>The state holds the undecided flows of 60 seconds of the one five-tuple.
 */
public final class ReverseFlows {
  /** Gets the contacts, in no order of time. */
  public interface Contacts {
    /**
     * A flow that opened a connection.
     *
     * @param forward which of the two directions opened
     */
    void contact(long startMicros, boolean forward, boolean failed);
  }

  private static final long WITHIN_MICROS = 60_000_000;
  private static final long NEVER = Long.MIN_VALUE / 2;

  /** What one direction did; times in microseconds. */
  private static final class Direction {
    private final ArrayDeque<Long> syns = new ArrayDeque<>();
    private final ArrayDeque<Long> synAndAcks = new ArrayDeque<>();
    private long lastAny = NEVER;
    private long lastWithAck = NEVER;
  }

  private final Contacts contacts;
  private Direction forward = new Direction();
  private Direction backward = new Direction();

  public ReverseFlows(Contacts contacts) {
    this.contacts = contacts;
  }

  /** Ends the five-tuple; the next flow is of another one. */
  public void end() {
    expire(forward, true, Long.MAX_VALUE);
    expire(backward, false, Long.MAX_VALUE);
    forward = new Direction();
    backward = new Direction();
  }

  /** Adds the next flow of the five-tuple. */
  public void add(long start, boolean isForward, Opening opening) {
    Direction own = isForward ? forward : backward;
    Direction reverse = isForward ? backward : forward;
    expire(reverse, !isForward, start);
    answer(reverse, !isForward, opening);
    wait(own, reverse, isForward, start, opening);
    own.lastAny = start;
    if (opening != Opening.SYN) {
      own.lastWithAck = start;
    }
  }

  /** What waited for a reverse flow for more than 60 seconds waits no more. */
  private void expire(Direction direction, boolean isForward, long now) {
    long before = now - WITHIN_MICROS;
    while (!direction.syns.isEmpty() && direction.syns.element() < before) {
      contacts.contact(direction.syns.remove(), isForward, true);
    }
    while (!direction.synAndAcks.isEmpty() && direction.synAndAcks.element() < before) {
      direction.synAndAcks.remove();
    }
  }

  private void answer(Direction asked, boolean isForward, Opening answer) {
    if (answer != Opening.SYN) {
      asked.syns.forEach(start -> contacts.contact(start, isForward, false));
      asked.synAndAcks.forEach(start -> contacts.contact(start, isForward, false));
      asked.syns.clear();
    }
    asked.synAndAcks.clear();
  }

  private void wait(
      Direction own, Direction reverse, boolean isForward, long start, Opening opening) {
    if (opening == Opening.SYN && reverse.lastWithAck >= start - WITHIN_MICROS) {
      contacts.contact(start, isForward, false);
    } else if (opening == Opening.SYN) {
      own.syns.add(start);
    } else if (opening == Opening.SYN_AND_ACK && reverse.lastAny < start - WITHIN_MICROS) {
      own.synAndAcks.add(start);
    }
  }
}
