package org.scanlake.studies;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.scanlake.study.NarrowMiss;

/**
 * An alert without a classic label.
 *
 * @param miss the threshold it missed most narrowly, or none
 */
record UnknownAlert(String alertId, String source, LocalDate day, List<NarrowMiss> miss)
    implements Serializable {}
