package org.scanlake.ports;

import java.math.BigInteger;
import java.time.Instant;

/**
 * How much UDP of one source went unanswered in one window, and with how many errors.
 *
 * @param start of the window
 * @param sent UDP packets that it sent
 * @param received UDP packets that it received
 * @param pings ICMP echo requests that it sent
 * @param unreachables ICMP errors of this kind that it received, as the next two
 * @param weight {@code (sent - received) * (pings + 2 * unreachables + redirects + ttlExceeded)}; 0
 *     unless more was sent
 */
public record UdpWeight(
    Instant start,
    String source,
    BigInteger sent,
    BigInteger received,
    BigInteger pings,
    BigInteger unreachables,
    BigInteger redirects,
    BigInteger ttlExceeded,
    BigInteger weight) {}
