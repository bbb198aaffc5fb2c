package org.scanlake.labelled;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.scanlake.network.Address;
import org.scanlake.network.Prefix;
import org.scanlake.summary.AlertVerdict;

/**
 * An alert with what a configuration says of it. Texts are as the mail has them, never escaped.
 *
 * @param receivedMicros since 1970 UTC
 * @param offsetSeconds of the writer's clock from UTC
 * @param classes source classes in the order of the overall summary, then the site's own
 * @param labels the signatures passed, as indexes into the configuration's signatures
 * @param severity 0-10
 */
public record LabelledAlert(
    String alertId,
    String messageId,
    long receivedMicros,
    int offsetSeconds,
    String source,
    String host,
    List<String> classes,
    int flows,
    BitSet labels,
    int severity)
    implements Serializable {

  /** When the alert came, on its writer's clock. */
  public OffsetDateTime received() {
    return Instant.EPOCH
        .plus(receivedMicros, ChronoUnit.MICROS)
        .atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
  }

  /** The day on its writer's clock. */
  public LocalDate day() {
    return received().toLocalDate();
  }

  /** Whether it is about a source in this prefix. */
  public boolean isFrom(Prefix prefix) {
    return Address.parse(source).filter(prefix::contains).isPresent();
  }

  /** What the overall summary counts of it. */
  public AlertVerdict verdict() {
    return new AlertVerdict(labels, Set.copyOf(classes), day(), flows);
  }
}
