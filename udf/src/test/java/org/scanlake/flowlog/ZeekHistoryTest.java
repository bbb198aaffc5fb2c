package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeekHistoryTest {
  private static LogRow row(String history, long srcPackets, long dstPackets) {
    LogRow row = new LogRow();
    row.clear();
    row.srcPackets = srcPackets;
    row.dstPackets = dstPackets;
    new ZeekHistory().count(LogText.bytes(history), 0, history.length(), row);
    return row;
  }

  /** Columns: history, packets each way, counts of originator and responder. */
  @ParameterizedTest
  @CsvSource({
    // Nothing but SYNs: as many as packets, though the letter stands once.
    "S,3,0,'3,0E 0E 0E','0,0E 0E 0E'",
    "Sr,3,2,'3,0E 0E 0E','0,0E 0E 2E'",
    "h,0,4,'0,0E 0E 0E','4,4E 0E 0E'",
    "F,5,0,'0,0E 5E 0E','0,0E 0E 0E'",
    // Zero windows, gaps and repeated data stand beside other letters.
    "HWrrr,3,3,'3,3E 0E 0E','0,0E 0E 3E'",
    "SG,3,0,'3,0E 0E 0E','0,0E 0E 0E'",
    // As many letters as packets.
    "ShR,2,1,'1,0E 0E 1E','1,1E 0E 0E'",
    "ShADadfF,5,5,'1,0L 1L 0E','1,1L 1L 0E'",
    "ShADadfF,4,4,'1,0E 1E 0E','1,1E 1E 0E'",
    // A repeated letter is another packet.
    "SSAFF,9,0,'2,0L 2L 0E','0,0E 0E 0E'",
    // Bad checksums, odd flags, and Zeek's giving up: nothing is sure.
    "C,0,0,'0,0L 0L 0L','0,0E 0E 0E'",
    "SCh,2,1,'1,0L 0L 0L','1,1E 0E 0E'",
    "Q,1,0,'1,0L 0L 0L','0,0E 0E 0E'",
    "I,1,0,'0,0L 1L 0L','0,0E 0E 0E'",
    "ShX,1,1,'1,0L 0L 0L','1,1L 0L 0L'",
    // Turned round: letters before the sign may be anybody's.
    "^hA,1,1,'0,0E 0E 0E','1,1E 0E 0E'",
    "S^h,1,1,'0,0L 0L 0L','1,1L 0L 0L'",
    // More letters than packets, and packets that the log does not tell.
    "SSS,2,0,'3,0L 0E 0E','0,0E 0E 0E'",
    "S,-1,-1,'1,0L 0E 0E','0,0E 0E 0E'",
  })
  void lettersAreCountedAsTheRuleSays(
      String history, long srcPackets, long dstPackets, String src, String dst) {
    LogRow row = row(history, srcPackets, dstPackets);

    assertThat(LogText.counts(row.src)).isEqualTo(src);
    assertThat(LogText.counts(row.dst)).isEqualTo(dst);
  }

  @Test
  void oneInstanceForgetsTheRowBefore() {
    ZeekHistory history = new ZeekHistory();
    LogRow row = new LogRow();
    row.clear();
    history.count(LogText.bytes("SFRhfrCX"), 0, 8, row);
    history.count(LogText.bytes("d"), 0, 1, row);

    assertThat(LogText.counts(row.src) + LogText.counts(row.dst)).isEqualTo("0,0E 0E 0E0,0E 0E 0E");
    assertThat(history.opened()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"S,true", "Sh,true", "H,false", "s,false", "F,false", "S^d,false", "^S,true"})
  void onlyASynOfTheOriginatorWithoutAckOpens(String letters, boolean opened) {
    ZeekHistory history = new ZeekHistory();
    history.count(LogText.bytes(letters), 0, letters.length(), new LogRow());

    assertThat(history.opened()).isEqualTo(opened);
  }
}
