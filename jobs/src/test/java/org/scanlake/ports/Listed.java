package org.scanlake.ports;

import java.util.Optional;
import org.scanlake.network.Address;
import org.scanlake.worm.CountQualities;
import org.scanlake.worm.PortSignature;
import org.scanlake.worm.PortSums;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.TcpTuple;
import org.scanlake.worm.Verdict;
import org.scanlake.worm.VerdictClass;
import org.scanlake.worm.WorkRule;

/** Listed sources, for tests. */
final class Listed {
  private Listed() {}

  /** One in the hour with this number, of a work weight, with a packet to each port. */
  static JudgedSource of(int hour, String source, int work, int... ports) {
    PortSums sums = new PortSums();
    for (int port : ports) {
      sums.add(port, 1);
    }
    TcpTuple tuple = new TcpTuple(work, 0, 0, 0, 0, 100, 0, 0, CountQualities.EXACT);
    PortSignature signature =
        new PortSignature(
            Address.parse(source).orElseThrow(), tuple, sums.largest(), 0, WorkRule.OF_2004);
    ListedSource listed =
        new ListedSource(
            ReportWindow.HOUR.startMicros(hour),
            signature,
            0,
            ListedSource.NEVER,
            ListedSource.NEVER);
    Verdict verdict =
        new Verdict(VerdictClass.WORM, "rule", Optional.of("dabber"), Optional.empty());
    return new JudgedSource(ReportWindow.HOUR, listed, verdict);
  }
}
