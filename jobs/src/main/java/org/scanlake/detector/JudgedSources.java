package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.ScanVerdicts;

/**
 * Sources with their verdicts over all periods, in order of their addresses. They stay in Spark:
 * whoever iterates, as often as wanted, holds one part of them.
 */
public final class JudgedSources implements Iterable<JudgedSource>, AutoCloseable {
  private static final String RANK = "rank";
  private static final int SOURCE = 0;
  private static final int KNOWN = 1;
  private static final int LOCATION = 2;
  private static final int FINDINGS = 3;

  private final Dataset<Row> sorted;
  private final List<Detector> detectors;
  private final boolean areAll;

  private JudgedSources(Dataset<Row> sorted, List<Detector> detectors, boolean areAll) {
    this.sorted = sorted;
    this.detectors = detectors;
    this.areAll = areAll;
  }

  /**
   * Those of rows of table {@code scan_verdicts}.
   *
   * @param detectors that were asked
   * @param location where they must be, if that matters; rows of periods in which a source was
   *     elsewhere then do not count
   */
  static JudgedSources of(Dataset<Row> rows, Set<Detector> detectors, Optional<Location> location) {
    List<Detector> inOrder = detectors.stream().sorted().toList();
    List<Column> columns = new ArrayList<>();
    // Inside comes before outside: a source that was inside in any period is.
    columns.add(min(ScanVerdicts.LOCATION));
    inOrder.forEach(detector -> columns.add(max(finding(detector)).as(detector.text())));
    Dataset<Row> sorted =
        location
            .map(wanted -> rows.where(col(ScanVerdicts.LOCATION).equalTo(wanted.text())))
            .orElse(rows)
            .groupBy(ScanVerdicts.SOURCE)
            .agg(max(ScanVerdicts.KNOWN), columns.toArray(Column[]::new))
            .orderBy(AddressColumns.number(col(ScanVerdicts.SOURCE)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new JudgedSources(sorted, inOrder, location.isEmpty());
  }

  /** The larger, the worse; of alike verdicts the first period's. */
  private static Column finding(Detector detector) {
    Column rank = lit(Verdict.UNDECIDED.ordinal());
    for (Verdict verdict : Verdict.values()) {
      rank =
          when(col(ScanVerdicts.VERDICT).equalTo(verdict.text()), verdict.ordinal())
              .otherwise(rank);
    }
    return when(
        col(ScanVerdicts.DETECTOR).equalTo(detector.text()),
        struct(
            rank.as(RANK),
            negate(unix_micros(col(ScanVerdicts.PERIOD))).as(ScanVerdicts.PERIOD),
            col(ScanVerdicts.EVIDENCE)));
  }

  /** Whether no source was left out for where it is. */
  public boolean areAll() {
    return areAll;
  }

  /** Of those who were asked, in the order in which reports name them. */
  public List<Detector> detectors() {
    return detectors;
  }

  @Override
  public Iterator<JudgedSource> iterator() {
    Iterator<Row> rows = sorted.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public JudgedSource next() {
        return source(rows.next());
      }
    };
  }

  private JudgedSource source(Row row) {
    Map<Detector, Finding> findings = new EnumMap<>(Detector.class);
    for (int i = 0; i < detectors.size(); i++) {
      findings.put(
          detectors.get(i),
          row.isNullAt(FINDINGS + i) ? Finding.NOTHING : finding(row.getStruct(FINDINGS + i)));
    }
    return new JudgedSource(
        AddressColumns.address(row.getString(SOURCE)),
        row.getBoolean(KNOWN),
        row.isNullAt(LOCATION) ? "" : row.getString(LOCATION),
        findings);
  }

  private static Finding finding(Row best) {
    return new Finding(Verdict.values()[best.getInt(0)], best.getString(2));
  }

  @Override
  public void close() {
    sorted.unpersist();
  }
}
