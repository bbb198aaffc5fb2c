package org.scanlake.command;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.scanlake.aggregate.DistributedSummary;
import org.scanlake.aggregate.LoadSettings;
import org.scanlake.conf.Configuration;
import org.scanlake.measured.Rules;
import org.scanlake.summary.ArchivesResult;

/** Reads archives on any Hadoop file system with Spark. */
final class SparkReading implements AnalysisWithoutLake.Reading {
  private final Configuration configuration;

  SparkReading(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public ArchivesResult of(List<String> archives) throws IOException {
    SparkSession spark = OpenLake.session();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return new DistributedSummary(context, Rules.of(configuration), LoadSettings.SPLIT_BYTES)
        .of(archives);
  }
}
