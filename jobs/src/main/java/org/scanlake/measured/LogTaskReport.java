package org.scanlake.measured;

import java.io.Serializable;
import java.util.List;
import org.scanlake.lake.NewFile;

/**
 * What the driver learns of a task that read flow logs.
 *
 * @param splits in their order
 * @param files of table {@code flows} that it wrote
 */
public record LogTaskReport(List<LogSplitCounts> splits, List<NewFile> files)
    implements Serializable {}
