package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;
import org.scanlake.network.Address;

/**
 * The eight lines of the published report, from samples of {@code data-samples/}. The seed's copy
 * shortens examples 4 and 5: what it shows is in them.
 */
class SeedExamplesTest {
  private static final String EXAMPLES =
      """
      192.0.2.1     | (WOM) 100: 0: [445,100]
      192.0.2.2     | (WOM) 100: 0: [24910,100]
      198.51.100.3  | (WOR) 100: 0: [5554,65][9898,34]
      198.51.100.31 | (WOR) 100: 0: [5554,65][9898,34]
      203.0.113.4   | () 6: 100: [1054,2][1055,10][1056,10][1057,10][1058,10][1059,10][1060,10][1061,10][1062,10][1063,11]...
      203.0.113.5   | () 2: 10: [1124,14][2234,6][3310,6][4700,6][5901,6][6350,6][6700,6][6881,36][6882,5][6890,5]...
      203.0.113.6   | () 22: 0: [1433,99][3536,0]
      203.0.113.7   | (WOR) 100: 0: [139,33][1025,22][2745,21][6129,23]
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = EXAMPLES)
  void samplesGiveThePublishedLine(String source, String line) throws IOException {
    assertThat(signature(source)).hasToString(source + " " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.1     | worm              | windows-file-sharing | work 100 >= 80 |
          192.0.2.2     | worm              |                | work 100 >= 80 | if all went to one address: a client whose server is down
          198.51.100.3  | worm              | dabber         | work 100 >= 80 |
          198.51.100.31 | worm              | dabber         | work 100 >= 80 |
          203.0.113.4   | noisy-server      |                | SA/S 100 >= 90 and work 6 <= 20 |
          203.0.113.5   | p2p               |                | port 6881 is P2P:BitTorrent:TCP_6881 and work 2 < 80 |
          203.0.113.6   | password-guessing | mssql          | port 1433 has 99 % of the samples and work 22 < 50 |
          203.0.113.7   | worm              | phatbot/agobot | work 100 >= 80 |
          """)
  void verdictIsWhatTheSeedReadsFromIt(
      String source, String verdict, String portSet, String rule, String innocentCause)
      throws IOException {
    Configuration shipped = ShippedConf.load();
    Verdict given = new SignatureJudge(shipped.portSets(), shipped.ports()).of(signature(source));
    assertThat(given.verdict().text()).isEqualTo(verdict);
    assertThat(given.portSet().orElse(null)).isEqualTo(portSet);
    assertThat(given.rule()).isEqualTo(rule);
    assertThat(given.innocentCause().orElse(null)).isEqualTo(innocentCause);
  }

  private static PortSignature signature(String source) throws IOException {
    TcpTuple tuple = TcpTuple.NONE;
    PortSums ports = new PortSums();
    List<String> lines = Files.readAllLines(Path.of("..", "data-samples", "seed-signatures.csv"));
    for (String line : lines) {
      String[] cells = line.split(",");
      if (cells[1].equals(source)) {
        tuple = tuple.plus(tuple(cells));
        byte[] text = cells[11].getBytes(StandardCharsets.UTF_8);
        new PortSampleText().add(text, 0, text.length, ports);
      }
    }
    Address address = Address.parse(source).orElseThrow();
    return new PortSignature(address, tuple, ports.largest(), 0, WorkRule.OF_2004);
  }

  private static TcpTuple tuple(String[] cells) {
    long[] counts = new long[8];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Long.parseLong(cells[i + 2]);
    }
    return new TcpTuple(
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        new CountQualities(cells[10]));
  }
}
