package org.scanlake.flowlog;

/**
 * What one end of a TCP flow sent: numbers of packets, {@link LogRow#UNKNOWN} where the log does
 * not tell. Public and mutable because one instance serves millions of rows.
 */
public final class TcpCounts {
  /** Packets with SYN, with or without ACK. */
  public long syn;

  /** Packets with SYN and ACK; they are among {@link #syn}. */
  public long synAck;

  /** Packets with FIN and without SYN. */
  public long fin;

  /** Packets with RST and without SYN and FIN. */
  public long rst;

  /** Of {@link #syn} and {@link #synAck}. */
  public Quality synQuality = Quality.EXACT;

  public Quality finQuality = Quality.EXACT;
  public Quality rstQuality = Quality.EXACT;

  /** Whether the log tells of this end's flags at all; where not, every count is unknown. */
  public boolean areKnown() {
    return syn >= 0;
  }

  public void setUnknown() {
    set(LogRow.UNKNOWN, LogRow.UNKNOWN, LogRow.UNKNOWN, LogRow.UNKNOWN, Quality.EXACT);
  }

  /** Sets all counts, of one quality. */
  public void set(long syn, long synAck, long fin, long rst, Quality quality) {
    this.syn = syn;
    this.synAck = synAck;
    this.fin = fin;
    this.rst = rst;
    this.synQuality = quality;
    this.finQuality = quality;
    this.rstQuality = quality;
  }
}
