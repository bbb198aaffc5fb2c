package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class UnknownAlertsTest {
  @TempDir private static Path folder;
  private static String lake;

  /** One with a label, and four without: two to port 80, one of 49 flows to port 25, one empty. */
  @BeforeAll
  static void load(SparkAssert spark) throws IOException {
    Path mbox =
        Mails.mbox(
            folder.resolve("a.mbox"),
            Mails.alert("labelled", "192.0.2.1", 25, 50),
            Mails.alert("web", "192.0.2.2", 80, 3),
            Mails.alert("again", "192.0.2.2", 80, 5).replace("Sat, 7 Oct", "Mon, 9 Oct"),
            Mails.alert("mail", "192.0.2.3", 25, 49),
            Mails.alert("empty", "192.0.2.4", 80, 0));
    lake = folder.resolve("lake").toString();
    CommandRun.of("analyze", mbox.toString(), "--lake", lake);
  }

  private static CommandRun unknown(String... more) {
    String[] words = {"summary", "--unknown", "--lake", lake};
    return CommandRun.of(
        Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void alertsOfTheSameMainPortsAreOneGroupWithItsNarrowestMiss() {
    assertThat(unknown("--output", "csv").out().replaceAll("[0-9a-f]{12}\n", "ID\n"))
        .isEqualTo(
            "ports,alerts,sources,first,last,flows,fewest_destinations,most_destinations,"
                + "missed,missed_alerts,missed_by,example\n"
                + "TCP_80,2,1,2006-10-07,2006-10-09,8,3,5,,0,,ID\n"
                + ",1,1,2006-10-07,2006-10-07,0,0,0,,0,,ID\n"
                + "TCP_25,1,1,2006-10-07,2006-10-07,49,49,49,SMTP>=50,1,"
                + "\"flows(purpose=SMTP) 49, 1 short\",ID\n");
  }

  @Test
  void textHasTheCommonestPortsPurposesAndDestinations() {
    String text = unknown().out();
    assertThat(text)
        .startsWith(
            "4 alerts without a label\n\n"
                + "port    alerts  flows\nTCP_80       2      8\nTCP_25       1     49\n\n"
                + "purpose  alerts  flows\nHTTP          2      8\nSMTP          1     49\n\n"
                + "destination   alerts  flows\n203.0.113.1        3      3\n")
        .endsWith("\n3 groups of like alerts\n");
  }

  @Test
  void periodRestrictsTheAlerts() {
    assertThat(unknown("--since", "2006-10-09").out()).startsWith("1 alert without a label\n");
  }

  @Test
  void lakeWhoseAlertsAllHaveLabelsHasNone() {
    assertThat(unknown("--until", "2006-10-06").out()).isEqualTo("0 alerts without a label\n\n");
  }

  @Test
  void classicFormAndFlowsAreRefused() {
    assertThat(unknown("--flows").err()).contains("--unknown takes neither --flows nor");
    assertThat(unknown("--output", "classic").exitCode()).isEqualTo(2);
  }
}
