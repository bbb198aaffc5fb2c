package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.scanlake.network.Address;

/**
 * What an alert says besides its flows.
 *
 * @param messageId without brackets; empty when the mail has none
 * @param kind the alert kind's name
 * @param dialects the names of the dialects that gave rows, joined by {@code +}; empty without rows
 * @param received the alert's time with the offset of its writer's clock
 * @param source the address the alert is about
 * @param host the source's host name as the mail gives it; empty when it does not
 * @param cando the registration record the mail carries; empty when it carries none
 * @param oneOfSeveral whether the mail is a report about several sources and this is one of them:
 *     then its id is the mail's id and the address, and only flows from the address are its own
 */
public record AlertHead(
    String messageId,
    String kind,
    String dialects,
    OffsetDateTime received,
    Address source,
    String host,
    String cando,
    boolean oneOfSeveral) {
  private static final long SECOND = 1_000_000;

  /**
   * The alert's id.
   *
   * @param mailId identity of its mail in hexadecimal digits
   */
  public String alertId(String mailId) {
    return oneOfSeveral ? mailId + "-" + source : mailId;
  }

  /** The address whose flows alone are the alert's own; empty when all of its mail's are. */
  public Optional<Address> ownSource() {
    return oneOfSeveral ? Optional.of(source) : Optional.empty();
  }

  /**
   * {@link #received()} in microseconds since 1970 UTC, for any year that a mail may name. (What
   * java.time counts between two times ends, inside, in the year 2262.)
   */
  public long receivedMicros() {
    return received.toEpochSecond() * SECOND + received.getNano() / 1_000;
  }
}
