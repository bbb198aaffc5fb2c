package org.scanlake.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.archive.LocalArchives;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;

/** The words plumless and buckeroo have one CRC-32, and so have texts that differ in them alone. */
class RepeatedMailsTest {
  @TempDir private Path folder;

  private static String mail(String word) {
    return "From a Sat Oct  7 12:34:56 2006\nDate: Sat, 7 Oct 2006 12:34:56 +0000\n"
        + "Subject: Potential Scan: 192.0.2.7\n\n"
        + word
        + "\n\n";
  }

  private ArchiveTally read(int threads, String... archives) throws IOException {
    for (int i = 0; i < archives.length; i++) {
      Files.writeString(folder.resolve(i + ".mbox"), archives[i]);
    }
    return new LocalSummary(Configuration.load(ShippedConf.FOLDER, Optional.empty()), bytes -> {})
        .of(LocalArchives.list(List.of(folder.toString())), threads)
        .tally();
  }

  @Test
  void differentMailsOfOneChecksumAreNoDuplicates() throws IOException {
    ArchiveTally tally = read(1, mail("plumless") + mail("buckeroo"));
    assertThat(tally.alertMails()).isEqualTo(2);
    assertThat(tally.duplicates()).isZero();
  }

  @Test
  void equalMailsAreDuplicatesWhereverTheyLie() throws IOException {
    String three = mail("plumless") + mail("buckeroo") + mail("plumless");
    ArchiveTally tally = read(2, three, mail("buckeroo"), mail("another"));
    assertThat(tally.alertMails()).isEqualTo(3);
    assertThat(tally.duplicates()).isEqualTo(2);
    assertThat(tally.closes()).isTrue();
  }
}
