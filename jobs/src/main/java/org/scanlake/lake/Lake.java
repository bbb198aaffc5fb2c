package org.scanlake.lake;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The one door to the Delta tables under a root folder. What a load wrote counts once {@link
 * Ledger} names its run, which is the load's last write; {@link #read} gives nothing else. One
 * thread at a time asks for or writes the ledger.
 */
public final class Lake {
  private final SparkSession spark;
  private final Path root;
  private final FileSystem files;
  private final StoredTables tables;
  private final UnfinishedMark unfinished;
  private Optional<List<Row>> ledger = Optional.empty();
  private FinishedRuns finished = FinishedRuns.NONE;
  private Optional<LoadClaim> claim = Optional.empty();
  private List<ReplacedFlow> leftOut = List.of();

  /**
   * @param root a folder on any Hadoop file system; need not exist
   */
  public Lake(SparkSession spark, String root) {
    this.spark = spark;
    try {
      Path path = new Path(root);
      this.files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      this.root = files.makeQualified(path);
      this.tables = new StoredTables(spark, files, this.root);
      this.unfinished = new UnfinishedMark(files, this.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SparkSession spark() {
    return spark;
  }

  public JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** The fully qualified root folder. */
  public String root() {
    return root.toString();
  }

  /** Tells the lake's own files by their fully qualified paths; the lake must be claimed. */
  public Predicate<String> ownFiles() {
    try {
      return new LakeFolder(files, root).holds();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a load ever finished here. */
  public boolean exists() {
    return has(Ledger.TABLE);
  }

  /** Whether it is a study of another lake, whose tables stay as they are. */
  public boolean isStudy() {
    try {
      return StudyFolder.is(files, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether anything was ever committed to a table; a killed load leaves a log without commits. */
  public boolean has(LakeTable table) {
    return tables.has(table);
  }

  /**
   * The rows of finished runs; none when the table is not there. All tables are read as the ledger
   * knew them when it was first asked, whatever loads finish in the meantime.
   *
   * @throws OtherVersionException when the table has other columns than it should have
   */
  public Dataset<Row> read(LakeTable table) {
    // Before the table: of what is added in between the ledger knows nothing, not the reverse.
    FinishedRuns runs = finished();
    if (!has(table)) {
      return none(table);
    }
    if (!table.isLoaded()) {
      return tables.read(table);
    }
    if (table.equals(TcpSamples.TABLE)) {
      return runs.samplesVersion().isPresent()
          ? tables.read(table, runs.samplesVersion().getAsLong())
          : none(table);
    }
    Dataset<Row> counted = ofFinishedRuns(table);
    if (table.equals(Flows.TABLE)) {
      return ReplacedFlows.leftOut(counted, ReplacedFlows.in(ledger()));
    }
    return runs.haveReplaced() && Replacements.concern(table)
        ? Replacements.leftOut(counted, ofFinishedRuns(Ledger.TABLE))
        : counted;
  }

  private Dataset<Row> none(LakeTable table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  private Dataset<Row> ofFinishedRuns(LakeTable table) {
    return tables.read(table).where(col(LakeTable.RUN_ID).leq(lastRun()));
  }

  /** The rows of finished runs and of one that is not, for the load that it is. */
  public Dataset<Row> readWithRun(LakeTable table, int runId) {
    Dataset<Row> rows = tables.read(table).where(col(LakeTable.RUN_ID).leq(runId));
    return table.equals(Flows.TABLE)
        ? ReplacedFlows.leftOut(
            rows, Stream.concat(ReplacedFlows.in(ledger()).stream(), leftOut.stream()).toList())
        : rows;
  }

  /** Flows that the load of this process replaces; others see them until the ledger says so. */
  public void leaveOut(List<ReplacedFlow> flows) {
    leftOut = List.copyOf(flows);
  }

  /**
   * Takes samples away that the load of this process writes anew. Readers have the version that the
   * ledger names, in which they still are.
   *
   * @param keys columns {@code source} and {@code sample}
   */
  public void takeSamples(Dataset<Row> keys) {
    tables.delete(TcpSamples.TABLE, keys, List.of(TcpSamples.SOURCE, TcpSamples.SAMPLE));
  }

  /** The number of the last finished load; 0 before the first. */
  public int lastRun() {
    return finished().last();
  }

  /** That of the last finished load of archives of mails; 0 before the first. */
  public int lastRunOfMails() {
    return finished().lastOfMails();
  }

  /** That of the last finished load of flow logs; 0 before the first. */
  public int lastRunOfLogs() {
    return finished().lastOfLogs();
  }

  /** Whether a load began that has not finished: it runs, or it was cut off. */
  public boolean isUnfinished() {
    try {
      return unfinished.isFound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows of {@link Ledger}, in no order; those of this process's own loads, too. */
  public List<Row> ledger() {
    List<Row> rows =
        ledger.orElseGet(
            () -> exists() ? tables.read(Ledger.TABLE).collectAsList() : List.<Row>of());
    setLedger(rows);
    return rows;
  }

  private void setLedger(List<Row> rows) {
    if (ledger.isEmpty()) {
      ledger = Optional.of(rows);
      finished = FinishedRuns.of(rows);
    }
  }

  private FinishedRuns finished() {
    ledger();
    return finished;
  }

  /** To be called before a load writes rows of a run that the ledger does not name yet. */
  public void beginRun() {
    try {
      unfinished.set();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the ledger of a load, from which moment on the load counts.
   *
   * @throws LakeInUseException when another load took the claim over; then nothing is written
   */
  public void commit(List<Row> added) {
    try {
      if (claim.isPresent()) {
        claim.get().check();
      }
      List<Row> before = ledger();
      ledger = Optional.empty();
      append(Ledger.TABLE, added);
      setLedger(Stream.concat(before.stream(), added.stream()).toList());
      leftOut = List.of();
      unfinished.remove();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Like {@link #read}, some columns in Spark's own format: no conversion, but each row is valid
   * only until the next one is read.
   */
  public JavaRDD<InternalRow> scan(LakeTable table, Column condition, String... columns) {
    return internalRows(read(table).where(condition).select(cols(columns)));
  }

  /**
   * The same for whoever looks at few columns of most rows: nothing is copied where Spark reads the
   * table in batches of columns.
   */
  public JavaRDD<InternalRow> scanInPlace(LakeTable table, Column condition, String... columns) {
    ledger();
    Lake inBatches = new Lake(spark.newSession(), root());
    inBatches.ledger = ledger;
    inBatches.finished = finished;
    // Without this Spark makes rows of the batches at once; nothing of the plan above is run.
    inBatches.spark.conf().set("spark.sql.codegen.wholeStage", "true");
    Dataset<Row> query = inBatches.read(table).where(condition);
    return RowsInPlace.of(query.select(cols(columns)), columns)
        .orElseGet(() -> scan(table, condition, columns));
  }

  /** The same of any query. */
  public JavaRDD<InternalRow> internalRows(Dataset<Row> rows) {
    return InternalRows.rdd(rows);
  }

  /** Rows in the order of a table's columns, in no table. */
  public Dataset<Row> rows(LakeTable table, JavaRDD<InternalRow> rows) {
    return rows(table.schema(), rows);
  }

  /** The same of any schema. */
  public Dataset<Row> rows(StructType schema, JavaRDD<InternalRow> rows) {
    return InternalRows.dataset(spark, rows, schema);
  }

  private static Column[] cols(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }

  /** Version of a table's last commit; -1 when it is not there. */
  public long version(LakeTable table) {
    return tables.version(table);
  }

  /**
   * Claims the lake for a load, makes its folder, and takes away what an unfinished load left. The
   * claim ends with {@link LoadClaim#release()} or with the process.
   *
   * @throws LakeInUseException when another load of a live process of this machine runs, or one of
   *     another machine ever began and did not end
   * @throws NoFolderException when a file is where the lake or a folder above it should be
   * @throws OtherVersionException when a table has other columns than it should have
   * @throws StudyException when the lake is a study
   */
  public LoadClaim claim() {
    try {
      new LakeFolder(files, root).make();
      if (isStudy()) {
        throw new StudyException(
            "Cannot change " + root + ": it is a study, which stays as it is; name its lake");
      }
      return prepared(LoadClaim.take(files, new Path(root, "_load")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoadClaim prepared(LoadClaim taken) throws IOException {
    boolean isPrepared = false;
    try {
      claim = Optional.of(taken);
      ledger = Optional.empty();
      if (unfinished.isFound()) {
        removeUnfinished();
        unfinished.remove();
      }
      isPrepared = true;
      return taken;
    } finally {
      // Scala code throws checked exceptions that are declared nowhere.
      if (!isPrepared) {
        taken.release();
      }
    }
  }

  private void removeUnfinished() {
    OptionalLong samples = finished().samplesVersion();
    if (samples.isPresent()) {
      tables.restore(TcpSamples.TABLE, samples.getAsLong());
    }
    for (LakeTable table :
        List.of(
            Quarantine.TABLE,
            Alerts.TABLE,
            AlertFlows.TABLE,
            AlertMetrics.TABLE,
            Flows.TABLE,
            TcpSamples.TABLE)) {
      tables.delete(table, col(LakeTable.RUN_ID).gt(lastRun()));
    }
  }

  /** Adds rows in the order of the table's columns. */
  public void append(LakeTable table, List<Row> rows) {
    tables.append(table, small(table, rows));
  }

  private Dataset<Row> small(LakeTable table, List<Row> rows) {
    return spark.createDataFrame(rows, table.schema()).coalesce(1);
  }

  /** Adds rows in the order of the table's columns; one file a partition. */
  public void append(LakeTable table, JavaRDD<InternalRow> rows) {
    tables.append(table, rows(table, rows));
  }

  /**
   * Adds files with rows of one run, which lie in the table's folder.
   *
   * @see #folder
   */
  public void addFiles(LakeTable table, List<NewFile> newFiles, int runId) {
    tables.addFiles(table, newFiles, runId);
  }

  /** Where the files of a table lie, fully qualified. */
  public String folder(LakeTable table) {
    return tables.path(table).toString();
  }

  /** Replaces a configuration's rows of a derived table. */
  public void replace(LakeTable table, String confHash, List<Row> rows) {
    tables.replace(table, confHash, small(table, rows));
  }

  /** Replaces a configuration's rows of a derived table. */
  public void replace(LakeTable table, String confHash, JavaRDD<InternalRow> rows) {
    replace(table, confHash, rows(table, rows));
  }

  /** Replaces a configuration's rows of a derived table. */
  public void replace(LakeTable table, String confHash, Dataset<Row> rows) {
    tables.replace(table, confHash, rows);
  }

  /** Replaces those of a configuration's rows of a derived table that have a number in a column. */
  public void replace(
      LakeTable table, String confHash, String column, long value, Dataset<Row> rows) {
    tables.replace(table, confHash, column, value, rows);
  }

  /**
   * Replaces those of a configuration's rows of a derived table that have a time in a range.
   *
   * @param column the time
   */
  public void replace(
      LakeTable table, String confHash, String column, TimeRange range, JavaRDD<InternalRow> rows) {
    tables.replace(table, confHash, column, range, rows(table, rows));
  }
}
