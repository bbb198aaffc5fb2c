package org.scanlake.aggregate;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.measured.Rules;
import org.scanlake.source.Archive;
import org.scanlake.source.Archives;
import org.scanlake.source.Reading;
import org.scanlake.source.Split;
import org.scanlake.source.Splits;
import org.scanlake.summary.ArchivesResult;
import org.scanlake.summary.MailSieve;
import org.scanlake.summary.OverallSummary;
import org.scanlake.summary.PieceResult;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * The overall summary of archives on any Hadoop file system over the tasks of Spark, without a
 * lake: the same accumulators as on local files alone. Nothing is written.
 */
public final class DistributedSummary {
  private final JavaSparkContext context;
  private final Rules rules;
  private final long splitBytes;

  /**
   * @param splitBytes how much of a plain archive a task reads
   */
  public DistributedSummary(JavaSparkContext context, Rules rules, long splitBytes) {
    this.context = context;
    this.rules = rules;
    this.splitBytes = splitBytes;
  }

  /**
   * Reads the archives that arguments name.
   *
   * @throws IOException when an argument names nothing or an archive cannot be read; it is named
   */
  public ArchivesResult of(List<String> arguments) throws IOException {
    Configuration hadoop = context.hadoopConfiguration();
    List<Reading> readings =
        new Archives(hadoop).list(arguments).stream().map(Reading::whole).toList();
    List<List<Split>> tasks = Splits.of(readings, splitBytes);
    MailSieve sieve = new MailSieve(new OverallSummary(rules.configuration().signatures()));
    if (!tasks.isEmpty()) {
      read(tasks, new TasksInOrder<>((task, pieces) -> add(tasks.get(task), pieces, sieve)));
    }
    return sieve.result();
  }

  /** Not collected: results of all tasks at once would fill the driver. */
  private void read(List<List<Split>> tasks, TasksInOrder<List<PieceResult>> results) {
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    ClassTag<List<PieceResult>> tag = ClassTag$.MODULE$.apply(List.class);
    context
        .sc()
        .runJob(
            context.parallelize(tasks, tasks.size()).rdd(),
            new SplitsCount(context.broadcast(hadoop), rules.handle()),
            (task, pieces) -> {
              results.ended((Integer) task, pieces);
              return BoxedUnit.UNIT;
            },
            tag);
  }

  private static void add(List<Split> splits, List<PieceResult> pieces, MailSieve sieve) {
    for (int i = 0; i < pieces.size(); i++) {
      Archive file = splits.get(i).archive();
      sieve.add(file.archive(), file.path(), pieces.get(i));
    }
  }
}
