package org.scanlake.command;

import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.WorkRule;

/** What {@code ports} is asked for. */
record PortsQuestion(
    ReportWindow window, WorkRule rule, long minWorm, int minWork, PeriodOptions period) {}
