package org.scanlake.measured;

import java.io.Serial;
import java.io.Serializable;

/**
 * An alert as it was read: what {@code alerts} and {@code alert_metrics} hold of it as far as
 * labels and summaries need it.
 *
 * @param receivedMicros since 1970 UTC
 * @param offsetSeconds of the writer's clock from UTC
 * @param epochDay days since 1970 on the writer's clock
 * @param numerators of the metrics, by their place in the plan; 0 of those that are not stored
 * @param denominators likewise
 */
public record MeasuredAlert(
    String alertId,
    String messageId,
    long receivedMicros,
    int offsetSeconds,
    int epochDay,
    String source,
    String host,
    String cando,
    int flows,
    long[] numerators,
    long[] denominators)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
}
