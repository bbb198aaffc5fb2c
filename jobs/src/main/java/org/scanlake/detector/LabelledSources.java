package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.scanlake.lake.Flows;
import org.scanlake.network.Address;

/**
 * Which sources are known to scan and which are known not to.
 *
 * @param scans by source, whether it does
 * @param unknown labels of flows of which no word is known, sorted, at most {@value #MOST_UNKNOWN};
 *     they say nothing of their sources
 */
public record LabelledSources(Map<Address, Boolean> scans, List<String> unknown) {
  /** How many labels are named. */
  public static final int MOST_UNKNOWN = 5;

  private static final String SCANS = "scans";

  public LabelledSources {
    unknown = List.copyOf(unknown);
  }

  /** By the labels of flows: a source scans when one of its flows is said to be a port scan's. */
  static LabelledSources of(Dataset<Row> flows) {
    Dataset<Row> labelled =
        flows
            .where(col(Flows.LABEL).isNotNull())
            .select(
                col(Flows.SOURCE),
                col(Flows.LABEL),
                udf(
                        (UDF1<String, Boolean>) label -> KnownSources.inFlow(label).orElse(null),
                        DataTypes.BooleanType)
                    .apply(col(Flows.LABEL))
                    .as(SCANS));
    if (labelled.isEmpty()) {
      return new LabelledSources(Map.of(), List.of());
    }
    return new LabelledSources(known(labelled), unknown(labelled));
  }

  private static Map<Address, Boolean> known(Dataset<Row> labelled) {
    Map<Address, Boolean> scans = new TreeMap<>();
    labelled
        .where(col(SCANS).isNotNull())
        .groupBy(Flows.SOURCE)
        .agg(max(col(SCANS)).as(SCANS))
        .toLocalIterator()
        .forEachRemaining(
            row -> scans.put(AddressColumns.address(row.getString(0)), row.getBoolean(1)));
    return scans;
  }

  private static List<String> unknown(Dataset<Row> labelled) {
    return labelled
        .where(col(SCANS).isNull())
        .select(Flows.LABEL)
        .distinct()
        .orderBy(Flows.LABEL)
        .limit(MOST_UNKNOWN)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
