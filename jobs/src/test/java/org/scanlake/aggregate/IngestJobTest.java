package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.PortSignatures;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.TcpSamples;
import org.scanlake.synth.FlowLogFormat;
import org.scanlake.synth.FlowSynthesis;
import org.scanlake.synth.FlowSynthesisRequest;

@ExtendWith(SparkExtension.class)
class IngestJobTest {
  private static final int FLOWS = 3000;

  private final SparkAssert spark;
  @TempDir private Path folder;
  private Path log = Path.of("");
  private List<String> lines = List.of();

  IngestJobTest(SparkAssert spark) {
    this.spark = spark;
  }

  @BeforeEach
  void makeLog() throws IOException {
    log = folder.resolve("conn.log");
    new FlowSynthesis(
            FlowSynthesisRequest.of(FlowLogFormat.ZEEK, FLOWS, 1, 7, log), flowsDone -> {})
        .write();
    lines = Files.readAllLines(log);
  }

  @ParameterizedTest
  @ValueSource(longs = {500, 4096, 33_333, 1 << 20})
  void aLogGivesTheSameTablesHoweverItIsSplit(long splitBytes) throws IOException {
    Lake whole = lake("whole");
    ingest(whole, LogSettings.SPLIT_BYTES, log);
    Lake split = lake("split");

    IngestReport report = ingest(split, splitBytes, log);

    assertThat(report.flows()).isEqualTo(FLOWS);
    assertThat(flows(split)).isEqualTo(flows(whole)).hasSize(FLOWS);
    assertThat(samples(split)).isEqualTo(samples(whole)).isNotEmpty();
  }

  @Test
  void aLogIsNotReadTwice() throws IOException {
    Lake lake = lake("lake");
    ingest(lake, log);

    IngestReport again = ingest(lake("lake"), log);

    assertThat(again.logs()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(flows(lake("lake"))).hasSize(FLOWS);
  }

  @Test
  void ofALogThatGrewOnlyWhatWasAddedIsRead() throws IOException {
    Path growing = folder.resolve("growing.log");
    Files.write(growing, lines.subList(0, 1000));
    ingest(lake("lake"), growing);
    Files.write(growing, lines.subList(1000, lines.size()), StandardOpenOption.APPEND);

    IngestReport report = ingest(lake("lake"), growing);

    ingest(lake("whole"), log);
    assertThat(report.logs().get(0).lines()).isEqualTo(lines.size() - 1000);
    assertThat(flows(lake("lake"))).isEqualTo(flows(lake("whole")));
    assertThat(samples(lake("lake"))).isEqualTo(samples(lake("whole")));
  }

  @Test
  void samplesOfALogThatComesLateAreThoseOfAllFlows() throws IOException {
    List<String> header = lines.stream().filter(line -> line.startsWith("#")).toList();
    List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
    Path even = folder.resolve("even.log");
    Path odd = folder.resolve("odd.log");
    Files.write(even, header);
    Files.write(odd, header);
    for (int i = 0; i < rows.size(); i++) {
      Files.write(i % 2 == 0 ? even : odd, List.of(rows.get(i)), StandardOpenOption.APPEND);
    }
    ingest(lake("late"), even);

    ingest(lake("late"), odd);

    ingest(lake("whole"), log);
    assertThat(samples(lake("late"))).isEqualTo(samples(lake("whole")));
    assertThat(signatures(lake("late"))).isEqualTo(signatures(lake("whole"))).isNotEmpty();
  }

  @Test
  void samplesThatALoadTookAwayBeforeItDiedAreThereForReadersAndForTheNextLoad()
      throws IOException {
    ingest(lake("lake"), log);
    List<String> before = samples(lake("lake"));
    Lake dying = lake("lake");
    LoadClaim claim = dying.claim();
    dying.beginRun();
    dying.takeSamples(dying.read(TcpSamples.TABLE).limit(100));
    claim.release();

    assertThat(samples(lake("lake"))).isEqualTo(before);
    ingest(lake("lake"), log);
    assertThat(samples(lake("lake"))).isEqualTo(before);
  }

  @Test
  void signaturesAreMadeAgainUnderAnotherConfiguration() throws IOException {
    ingest(lake("lake"), log);
    Path conf = Files.createDirectory(folder.resolve("conf"));
    Files.writeString(conf.resolve("known-hosts.txt"), "192.0.2.1\n");
    Configuration other = Configuration.load(Path.of("../conf"), Optional.of(conf));
    LogSettings settings = new LogSettings(Optional.empty(), ZoneOffset.UTC, "test", 1 << 20);

    new IngestJob(lake("lake"), other, settings, step -> {}).run(List.of(log.toString()));

    assertThat(signatures(lake("lake")))
        .hasSize(
            2
                * Math.toIntExact(
                    lake("lake")
                        .read(PortSignatures.TABLE)
                        .where(col(LakeTable.CONF_HASH).equalTo(other.hash()))
                        .count()));
  }

  @Test
  void aRowThatCannotBeReadIsInQuarantineWithItsLine() throws IOException {
    Path damaged = folder.resolve("damaged.log");
    Files.write(damaged, lines);
    String wrong = lines.get(20).replaceFirst("\t[0-9]+\t", "\tport\t");
    Files.write(damaged, List.of(wrong), StandardOpenOption.APPEND);

    IngestReport report = ingest(lake("lake"), 4096, damaged);

    assertThat(report.logs().get(0).bad()).isEqualTo(1);
    Row row = lake("lake").read(Quarantine.TABLE).collectAsList().get(0);
    assertThat(row.getInt(row.fieldIndex(Quarantine.LINE))).isEqualTo(lines.size() + 1);
    assertThat(row.getString(row.fieldIndex(Quarantine.REASON))).isEqualTo("BAD_PORT");
    assertThat(row.getString(row.fieldIndex(Quarantine.TEXT))).isEqualTo(wrong);
  }

  @Test
  void theLedgersSumsClose() throws IOException {
    ingest(lake("lake"), log);

    Row row = lake("lake").read(Ledger.TABLE).collectAsList().get(0);
    assertThat(row.getString(Ledger.column(Ledger.KIND))).isEqualTo("zeek");
    assertThat(row.getLong(Ledger.column(Ledger.LINES))).isEqualTo(lines.size());
    assertThat(row.getLong(Ledger.column(Ledger.ROWS))).isEqualTo(FLOWS);
    assertThat(row.getLong(Ledger.column(Ledger.FLOWS))).isEqualTo(FLOWS);
    assertThat(row.getLong(Ledger.column(Ledger.TO_OFFSET))).isEqualTo(Files.size(log));
  }

  @Test
  void aFileThatIsNoLogIsRefusedByNameAndTheOthersAreRead() throws IOException {
    Path note = Files.writeString(folder.resolve("a-note.txt"), "nothing to see\n");

    IngestReport report = ingest(lake("lake"), note, log);

    assertThat(report.refused())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.path()).endsWith("/a-note.txt");
              assertThat(refusal.reason()).contains("zeek, eve, nfdump, argus, rwcut, vpc");
            });
    assertThat(flows(lake("lake"))).hasSize(FLOWS);
  }

  @Test
  void filesOfFlowsTellTheirTimes() throws IOException {
    ingest(lake("lake"), log);

    long later = lake("lake").read(Flows.TABLE).where(col(Flows.START).gt("2030-01-01")).count();
    long all = lake("lake").read(Flows.TABLE).where(col(Flows.START).gt("2026-01-01")).count();
    assertThat(later).isZero();
    assertThat(all).isEqualTo(FLOWS);
  }

  private Lake lake(String name) {
    return new Lake(spark.session(), folder.resolve(name).toString());
  }

  private static IngestReport ingest(Lake lake, Path... logs) throws IOException {
    return ingest(lake, LogSettings.SPLIT_BYTES, logs);
  }

  private static IngestReport ingest(Lake lake, long splitBytes, Path... logs) throws IOException {
    Configuration shipped = Configuration.load(Path.of("../conf"), Optional.empty());
    LogSettings settings = new LogSettings(Optional.empty(), ZoneOffset.UTC, "test", splitBytes);
    return new IngestJob(lake, shipped, settings, step -> {})
        .run(Arrays.stream(logs).map(Path::toString).toList());
  }

  /** All rows without their run and the name of their file, in their order. */
  private static List<String> flows(Lake lake) {
    return lake.read(Flows.TABLE)
        .drop(LakeTable.RUN_ID, Flows.FILE)
        .orderBy(Flows.OFFSET)
        .toJSON()
        .collectAsList();
  }

  private static List<String> signatures(Lake lake) {
    return lake.read(PortSignatures.TABLE)
        .orderBy(PortSignatures.WINDOW_START, PortSignatures.SOURCE, LakeTable.CONF_HASH)
        .toJSON()
        .collectAsList();
  }

  private static List<String> samples(Lake lake) {
    return lake.read(TcpSamples.TABLE)
        .drop(LakeTable.RUN_ID)
        .orderBy(TcpSamples.SOURCE, TcpSamples.SAMPLE)
        .toJSON()
        .collectAsList();
  }
}
