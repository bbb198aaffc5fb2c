package org.scanlake.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scanlake.aggregate.Grouping;
import org.scanlake.study.AnalystVerdicts;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.ThresholdRange;

/**
 * What {@code sweep} is asked for.
 *
 * @param moving the thresholds that move, each for itself
 * @param and the threshold that moves together with the one of {@code moving}
 * @param isWhole whether all signatures and all time are asked for in the usual range, so that the
 *     answer may be stored
 */
record SweepRequest(
    List<MovingThreshold> moving,
    Optional<MovingThreshold> and,
    ThresholdRange range,
    Grouping by,
    AnalystVerdicts said,
    BigDecimal minutes,
    PeriodOptions period,
    boolean isWhole) {}
