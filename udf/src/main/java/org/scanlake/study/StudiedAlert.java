package org.scanlake.study;

import java.time.LocalDate;
import java.util.BitSet;
import org.scanlake.signature.MetricValue;

/** An alert as a study looks at it: what was measured, and what its configuration says of it. */
public interface StudiedAlert {
  /** The value of a metric by its place in the configuration's plan. */
  MetricValue value(int metric);

  /** Whether its source is in the known-host list. */
  boolean isKnown();

  /** The signatures it passes as configured, as indexes; not to be changed. */
  BitSet labels();

  /** The day it came, on its writer's clock. */
  LocalDate day();
}
