package org.scanlake.ports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.PortSignatures;
import org.scanlake.worm.PortSample;
import org.scanlake.worm.PortSamples;
import org.scanlake.worm.PortSignature;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.SignatureJudge;
import org.scanlake.worm.TcpTuple;
import org.scanlake.worm.Verdict;

/** A listed source with what is said of it. */
public record JudgedSource(ReportWindow window, ListedSource listed, Verdict verdict) {
  /** The columns of {@link #cells()}: those of {@link PortSignatures} without the hash. */
  public static final List<String> COLUMNS =
      Arrays.stream(PortSignatures.TABLE.schema().fieldNames())
          .filter(name -> !name.equals(LakeTable.CONF_HASH))
          .toList();

  /** Judges a listed source. */
  public static JudgedSource of(ReportQuery query, ListedSource listed, SignatureJudge judge) {
    return new JudgedSource(query.window(), listed, judge.of(listed.signature()));
  }

  public PortSignature signature() {
    return listed.signature();
  }

  /** When the window starts. */
  public Instant start() {
    return instant(listed.windowMicros());
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /**
   * The values of {@link #COLUMNS}: numbers, booleans, texts, {@link Instant}s, lists of numbers,
   * and optional ones of these.
   */
  public List<Object> cells() {
    List<Object> cells = new ArrayList<>();
    cells.addAll(head());
    cells.addAll(counts(signature().tuple()));
    cells.addAll(ports(signature().ports()));
    cells.add(signature().destinations());
    cells.addAll(judgement());
    return cells;
  }

  private List<Object> head() {
    PortSignature signature = signature();
    return List.of(
        start(),
        window.seconds(),
        signature.rule().text(),
        signature.source().toString(),
        signature.tuple().wormMetric(),
        signature.flags(),
        signature.work(),
        signature.tuple().synAckShare());
  }

  private static List<Object> counts(TcpTuple tuple) {
    return List.of(
        tuple.syn(),
        tuple.synAck(),
        tuple.finSent(),
        tuple.finReturned(),
        tuple.rstReturned(),
        tuple.tcpSent(),
        tuple.tcpReceived(),
        tuple.icmpErrors(),
        tuple.qualities().letters());
  }

  private static List<Object> ports(PortSamples ports) {
    return List.of(
        ports.places().stream().map(PortSample::port).toList(),
        ports.places().stream().map(PortSample::packets).toList(),
        ports.places().stream().map(ports::percent).toList(),
        ports.isFull(),
        ports.ports());
  }

  private List<Object> judgement() {
    return List.of(
        verdict.portSet(),
        verdict.verdict().text(),
        verdict.rule(),
        verdict.innocentCause(),
        listed.instances(),
        firstSample(),
        lastSample());
  }

  /** The first sample in which it is listed by itself. */
  public Optional<Instant> firstSample() {
    return listed.firstSample().map(JudgedSource::instant);
  }

  /** The last such sample. */
  public Optional<Instant> lastSample() {
    return listed.lastSample().map(JudgedSource::instant);
  }
}
