package org.scanlake.worm;

import java.util.Optional;

/**
 * What is said of a port signature.
 *
 * @param rule the rule that gave the class, with the signature's numbers
 * @param portSet the named port set that it has
 * @param innocentCause what else it may be
 */
public record Verdict(
    VerdictClass verdict, String rule, Optional<String> portSet, Optional<String> innocentCause) {}
