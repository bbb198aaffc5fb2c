package org.scanlake.port;

import java.util.Optional;

/**
 * What the port table says to a question such as {@code TCP_80}.
 *
 * @param query the question as it was asked
 * @param purpose {@code -1} when the question has no answer
 * @param rule the name of the rule that gave the purpose; empty without an answer
 * @param error one sentence, why there is no answer and what would have one
 */
public record PortAnswer(String query, String purpose, String rule, Optional<String> error) {}
