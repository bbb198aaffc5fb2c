package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

/** A mail says any year it likes, and nobody else's alerts suffer for it. */
@ExtendWith(SparkExtension.class)
class FarYearsTest {
  @TempDir private static Path folder;
  private static String lake;
  private static CommandRun analysis;

  @BeforeAll
  static void load(SparkAssert spark) throws IOException {
    String today = Mails.alert("a", "192.0.2.7", 25, 50);
    String far = Mails.alert("b", "192.0.2.8", 80, 3).replace("2006", "9999");
    Path mbox = Mails.mbox(folder.resolve("a.mbox"), today, far);
    lake = folder.resolve("lake").toString();
    analysis = CommandRun.of("analyze", mbox.toString(), "--lake", lake);
  }

  @Test
  void alertOfTheYear9999IsLoadedBesideTheOthers() {
    assertThat(analysis.exitCode()).isZero();
    assertThat(CommandRun.of("alerts", "--lake", lake, "--output", "csv").out())
        .contains("a@example.org,2006-10-07T01:30:00-07:00,", "b@example.org,9999-10-07T01:30");
  }

  @Test
  void daysBetweenAreOneGap() {
    assertThat(CommandRun.of("summary", "--lake", lake, "--output", "csv").out())
        .endsWith("\ngap,2006-10-08/9999-10-06,0,,2919382,,\n");
  }
}
