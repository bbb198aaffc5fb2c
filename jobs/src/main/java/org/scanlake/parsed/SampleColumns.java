package org.scanlake.parsed;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.columns.NumberColumn;
import org.scanlake.columns.RowGroup;
import org.scanlake.columns.TableFile;
import org.scanlake.columns.TextColumn;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.TcpSamples;
import org.scanlake.network.Address;
import org.scanlake.worm.Destinations;
import org.scanlake.worm.MergedSample;

/** Adds samples to a file of {@code tcp_samples}. */
public final class SampleColumns {
  private final TableFile file;
  private final int runId;
  private final NumberColumn runIds;
  private final NumberColumn samples;
  private final TextColumn sources;
  private final NumberColumn syn;
  private final NumberColumn synAck;
  private final NumberColumn finSent;
  private final NumberColumn finReturned;
  private final NumberColumn rstReturned;
  private final NumberColumn tcpSent;
  private final NumberColumn tcpReceived;
  private final NumberColumn icmpErrors;
  private final TextColumn qualities;
  private final TextColumn ports;
  private final TextColumn destinations;
  private final byte[] quality = new byte[MergedSample.QUALITY_BYTES];
  private final byte[] portsText = new byte[MergedSample.PORTS_BYTES];

  public SampleColumns(TableFile file, int runId) {
    RowGroup group = file.rows();
    this.file = file;
    this.runId = runId;
    this.runIds = group.numbers(LakeTable.RUN_ID);
    this.samples = group.numbers(TcpSamples.SAMPLE);
    this.sources = group.texts(TcpSamples.SOURCE);
    this.syn = group.numbers(TcpSamples.SYN);
    this.synAck = group.numbers(TcpSamples.SYN_ACK);
    this.finSent = group.numbers(TcpSamples.FIN_SENT);
    this.finReturned = group.numbers(TcpSamples.FIN_RETURNED);
    this.rstReturned = group.numbers(TcpSamples.RST_RETURNED);
    this.tcpSent = group.numbers(TcpSamples.TCP_SENT);
    this.tcpReceived = group.numbers(TcpSamples.TCP_RECEIVED);
    this.icmpErrors = group.numbers(TcpSamples.ICMP_ERRORS);
    this.qualities = group.texts(TcpSamples.QUALITY);
    this.ports = group.texts(TcpSamples.PORTS);
    this.destinations = group.texts(TcpSamples.DESTINATIONS);
  }

  public void add(MergedSample sample) throws IOException {
    runIds.add(runId);
    samples.add(sample.startMicros());
    sources.addDistinct(sample.addressHigh(), sample.addressLow(), SampleColumns::address);
    syn.add(sample.syn());
    synAck.add(sample.synAck());
    finSent.add(sample.finSent());
    finReturned.add(sample.finReturned());
    rstReturned.add(sample.rstReturned());
    tcpSent.add(sample.tcpSent());
    tcpReceived.add(sample.tcpReceived());
    icmpErrors.add(sample.icmpErrors());
    addTexts(sample);
    file.endRow();
  }

  /** Most samples have qualities and ports of others; those are spelled once a row group. */
  private void addTexts(MergedSample sample) {
    qualities.add(
        0,
        sample.qualityCode(),
        (zero, code) -> {
          sample.writeQuality(quality);
          return UTF8String.fromBytes(quality.clone());
        });
    if (sample.hasOnePort()) {
      ports.add(sample.firstPort(), sample.firstPortPackets(), (port, packets) -> spelled(sample));
    } else {
      ports.add(ports.id(spelled(sample)));
    }
    addDestinations(sample.destinations());
  }

  private void addDestinations(Destinations sent) {
    if (sent.count() == 1) {
      destinations.add(sent.firstHigh(), sent.firstLow(), SampleColumns::address);
    } else {
      destinations.add(destinations.id(UTF8String.fromString(sent.toString())));
    }
  }

  private UTF8String spelled(MergedSample sample) {
    int length = sample.writePorts(portsText);
    return UTF8String.fromBytes(portsText, 0, length);
  }

  private static UTF8String address(long high, long low) {
    return UTF8String.fromString(new Address(high, low).toString());
  }
}
