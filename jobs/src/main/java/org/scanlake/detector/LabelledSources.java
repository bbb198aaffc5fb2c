package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.scanlake.lake.Flows;
import org.scanlake.network.Address;

/**
 * Which sources are known to scan and which are known not to.
 *
 * @param scans by source, whether it does
 */
public record LabelledSources(Map<Address, Boolean> scans) {
  private static final String SCANS = "scans";

  /** By the labels of flows: a source scans when one of its flows is said to be a port scan's. */
  static LabelledSources of(Dataset<Row> flows) {
    Map<Address, Boolean> scans = new TreeMap<>();
    Dataset<Row> labelled = flows.where(col(Flows.LABEL).isNotNull());
    if (!labelled.isEmpty()) {
      labelled
          .groupBy(Flows.SOURCE)
          .agg(
              max(udf((UDF1<String, Boolean>) KnownSources::namesScan, DataTypes.BooleanType)
                      .apply(col(Flows.LABEL)))
                  .as(SCANS))
          .toLocalIterator()
          .forEachRemaining(
              row -> scans.put(AddressColumns.address(row.getString(0)), row.getBoolean(1)));
    }
    return new LabelledSources(scans);
  }
}
