package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Runs;

@ExtendWith(SparkExtension.class)
class QuarantineReplayTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void startsSpark(SparkAssert spark) {}

  @Test
  void mailsThatCanBeUsedNowBecomeAlerts() throws IOException {
    Path strict = Files.createDirectory(folder.resolve("strict"));
    String kinds = Files.readString(Installation.configuration().resolve("alert-kinds.yaml"));
    Files.writeString(
        strict.resolve("alert-kinds.yaml"),
        kinds.replaceFirst("(?m)^maxMailBytes: \\d+", "maxMailBytes: 1024"));
    Path mbox =
        Mails.mbox(
            folder.resolve("alerts.mbox"),
            Mails.alert("small", "192.0.2.7", 80, 1),
            Mails.alert("large", "192.0.2.8", 80, 40));
    String lake = folder.resolve("lake").toString();
    CommandRun.of("analyze", mbox.toString(), "--lake", lake, "--conf", strict.toString());
    assertThat(list(lake)).contains("MAIL_TOO_LARGE").endsWith("\n1 in quarantine\n");

    CommandRun replay = CommandRun.of("quarantine", "replay", "--lake", lake);

    assertThat(replay.exitCode()).isZero();
    assertThat(replay.out()).contains("No signature found in 2 out of 2 mails\n");
    assertThat(list(lake)).endsWith("\n0 in quarantine\n");
  }

  @Test
  void alertsThatReadBetterNowAreReplaced() throws IOException {
    Path without = Files.createDirectory(folder.resolve("without"));
    String kinds = Files.readString(Installation.configuration().resolve("alert-kinds.yaml"));
    Files.writeString(
        without.resolve("alert-kinds.yaml"), kinds.replace("dialects: all", "dialects: [rwcut]"));
    Path mbox = Mails.mbox(folder.resolve("pings.mbox"), Mails.alert("one", "192.0.2.7", 25, 60));
    String lake = folder.resolve("replaced").toString();
    CommandRun.of("analyze", mbox.toString(), "--lake", lake, "--conf", without.toString());
    assertThat(list(lake)).contains("NO_FLOW_TABLE").endsWith("\n1 in quarantine\n");

    CommandRun replay = CommandRun.of("quarantine", "replay", "--lake", lake);

    assertThat(replay.exitCode()).isZero();
    assertThat(replay.out()).contains("SMTP>=50 occurs 1 times in 1 mails\n");
    assertThat(replay.err())
        .contains("1 alert mail was replaced: it reads better now\n")
        .contains("0 alerts without flows; 60 flow rows, 0 repeated, 0 bad\n");
    assertThat(list(lake)).endsWith("\n0 in quarantine\n");
  }

  @Test
  void runsNameTheCommandsThatChangedTheLake(SparkAssert spark) throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    String kinds = Files.readString(Installation.configuration().resolve("alert-kinds.yaml"));
    Files.writeString(
        none.resolve("alert-kinds.yaml"), kinds.replace("dialects: all", "dialects: [rwcut]"));
    Path mbox = Mails.mbox(folder.resolve("named.mbox"), Mails.alert("one", "192.0.2.7", 25, 60));
    String lake = folder.resolve("named").toString();
    CommandRun.of("analyze", mbox.toString(), "--lake", lake, "--conf", none.toString());
    CommandRun.of("quarantine", "replay", "--lake", lake);
    CommandRun again = CommandRun.of("quarantine", "replay", "--lake", lake);
    assertThat(again.err()).doesNotContain("no mail at all was found");
    assertThat(
            new Lake(spark.session(), lake)
                .read(Runs.TABLE)
                .orderBy(LakeTable.RUN_ID)
                .select(LakeTable.RUN_ID, Runs.COMMAND)
                .collectAsList())
        .containsExactly(
            RowFactory.create(1, "analyze"), RowFactory.create(2, "quarantine replay"));
  }

  private static String list(String lake) {
    return CommandRun.of("quarantine", "list", "--lake", lake).out();
  }
}
