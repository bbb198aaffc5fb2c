package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scanlake.flowlog.LogRow;

/** Which ten ports a sample keeps, and in which order. */
class PortSamplesOrderTest {
  private static final String SOURCE = "192.0.2.1";

  private static LogRow syn(String destination, int port, double start) {
    LogRow row = TestFlow.flow(6, SOURCE, destination, start, start);
    row.dstPort = port;
    return TestFlow.sent(row, 1, 1, 0, 0);
  }

  private static String ports(LogRow... rows) {
    return SampleLines.of(rows).stream()
        .filter(line -> line.startsWith(SOURCE + " "))
        .map(line -> line.substring(line.indexOf('E') + 8))
        .reduce("", String::concat);
  }

  @Test
  void portsAreInTheOrderOfTheirFirstFlows() {
    LogRow[] rows = {
      syn("10.0.0.1", 80, 3),
      syn("10.0.0.1", 22, 2),
      syn("10.0.0.1", 80, 1),
      syn("10.0.0.1", 9, 1.5)
    };
    assertThat(ports(rows)).isEqualTo("80:2 9:1 22:1");
  }

  @Test
  void flowsOfOneTimeAreInTheOrderOfTheirDestinationsAndThenOfTheirPorts() {
    LogRow[] rows = {
      syn("ff00::1", 1, 1),
      syn("10.0.0.9", 2, 1),
      syn("200.0.0.1", 3, 1),
      syn("10.0.0.9", 4, 1),
      syn("10.0.0.1", 5, 1),
      syn("2001:db8::", 6, 1)
    };
    assertThat(ports(rows)).isEqualTo("5:1 2:1 4:1 3:1 6:1 1:1");
  }

  @Test
  void firstFlowOfAPortMayHaveStartedInAnEarlierSample() {
    LogRow earlier = TestFlow.flow(6, SOURCE, "10.0.0.1", 20, 60);
    earlier.dstPort = 443;
    assertThat(ports(syn("10.0.0.1", 80, 30), TestFlow.sent(earlier, 4, 0, 0, 0)))
        .isEqualTo("443:1443:3 80:1");
  }

  @Test
  void laterPortsThanTheFirstTenAreDropped() {
    List<LogRow> rows = new ArrayList<>();
    for (int port = 1; port <= 12; port++) {
      rows.add(syn("10.0.0.1", port, 20 - port));
      rows.add(syn("10.0.0.1", port, 21));
    }
    assertThat(ports(rows.toArray(LogRow[]::new)))
        .isEqualTo("12:2 11:2 10:2 9:2 8:2 7:2 6:2 5:2 4:2 3:2");
  }

  @Test
  void everyPortOfAScannerIsKeptUntilTheSampleIsWhole() {
    List<LogRow> rows = new ArrayList<>();
    for (int port = 0; port <= 65_535; port++) {
      rows.add(syn("10.0.0.1", port, port * 1e-6));
      rows.add(syn("10.0.0.2", 65_535 - port, port * 1e-6));
    }
    Collections.shuffle(rows, new Random(1));
    assertThat(ports(rows.toArray(LogRow[]::new)))
        .isEqualTo("0:2 65535:2 1:2 65534:2 2:2 65533:2 3:2 65532:2 4:2 65531:2");
  }

  /** The port's packets were counted in a block where it was none of the first ten. */
  @Test
  void portThatIsLateInOneBlockAndEarlyInAnotherHasThePacketsOfBoth() {
    List<byte[]> blocks = new ArrayList<>();
    TcpSampler sampler = new TcpSampler();
    for (int port = 1; port <= 11; port++) {
      sampler.add(syn("10.0.0.1", port, port));
    }
    sampler.drain(1, (bucket, block) -> blocks.add(block));
    sampler.add(syn("10.0.0.1", 11, 0.5));
    sampler.drain(1, (bucket, block) -> blocks.add(block));
    assertThat(SampleLines.ofBlocks(blocks).get(1))
        .isEqualTo(
            "192.0.2.1 @0: 12 0 0 0 0 12 0 0 EEEEEEE"
                + " 11:2 1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1");
  }
}
