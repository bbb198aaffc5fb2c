package org.scanlake.aggregate;

import org.scanlake.summary.OverallSummary;

/**
 * What the main job came to.
 *
 * @param load what it loaded
 * @param summary of all alerts of the lake
 * @param lines of all archives of the lake
 */
public record AnalyzeResult(LoadReport load, OverallSummary summary, long lines) {}
