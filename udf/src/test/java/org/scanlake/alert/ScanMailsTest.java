package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real mails of hosters and CERTs, and mails that are no scan reports (skipped where absent). */
class ScanMailsTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final Path COUNTS =
      Path.of("src", "test", "resources", "scan-mails", "counts.csv");
  private static final int SHARE_OF_READ = 95;

  private final AlertKinds kinds = ShippedKinds.load();

  private record Counts(String file, String kind, int read, int repeated, int quarantined) {}

  static Stream<Counts> counts() throws IOException {
    return Files.readAllLines(COUNTS).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("file,"))
        .map(line -> line.split(",", -1))
        .map(
            cell ->
                new Counts(cell[0], cell[1], number(cell[2]), number(cell[3]), number(cell[4])));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void readsTheRowsCountedByHand(Counts counts) throws IOException {
    assertThat(read(counts.file())).isEqualTo(counts);
  }

  @Test
  void readsAtLeast95PercentOfTheRowsWithAddresses() throws IOException {
    int rows = 0;
    int read = 0;
    for (Counts counts : counts().toList()) {
      Counts found = read(counts.file());
      rows += counts.read() + counts.repeated() + counts.quarantined();
      read += found.read() + found.repeated();
    }
    assertThat(read * 100).isGreaterThanOrEqualTo(rows * SHARE_OF_READ);
  }

  @Test
  void theSourceOfARowIsTheHostThatTheMailAccuses() throws IOException {
    for (Counts counts : counts().toList()) {
      MailText mail = mail(DATA.resolve("scan-mails").resolve(counts.file()));
      Optional<KindMatch> match = kinds.match(mail.subject(), mail.parts());
      if (match.isPresent() && match.get().source().isPresent()) {
        TableScanner scanner = scan(mail, match.get());
        for (int i = 0; i < scanner.rows().size(); i++) {
          assertThat(scanner.rows().source(i)).isEqualTo(match.get().source().get());
        }
      }
    }
  }

  @Test
  void abuseMailsThatAreNoScansMatchNoKind() throws IOException {
    Path folder = DATA.resolve("abuseio");
    assumeTrue(Files.isDirectory(folder), "no corpus abuseio");
    List<String> matching = new ArrayList<>();
    for (Path file : mails(folder)) {
      MailText mail = mail(file);
      if (kinds.match(mail.subject(), mail.parts()).isPresent()) {
        matching.add(file.getFileName() + " " + mail.subject());
      }
    }
    assertThat(matching).isEmpty();
  }

  @Test
  void maskedSourcesOfPeerToPeerReportsAreBadRowsAndOthersAreRead() throws IOException {
    Path folder = DATA.resolve("netscan-mail-p2p");
    assumeTrue(Files.isDirectory(folder), "no corpus netscan-mail-p2p");
    assertThat(sizes(folder.resolve("bittorrent-AlphaReign-27.txt"))).containsExactly(0, 4);
    assertThat(sizes(folder.resolve("ethereum-parity-2478.txt"))).containsExactly(43, 0);
    assertThat(sizes(folder.resolve("ipfs-kubo-4343.txt"))).containsExactly(17, 0);
  }

  private static List<Integer> sizes(Path file) throws IOException {
    TableScanner scanner = ShippedKinds.scan(Files.readString(file), "2018-07-01T00:00:00Z");
    return List.of(scanner.rows().size(), scanner.badRows().size());
  }

  private Counts read(String file) throws IOException {
    Path path = DATA.resolve("scan-mails").resolve(file);
    assumeTrue(Files.isReadable(path), "no mail " + file);
    MailText mail = mail(path);
    Optional<KindMatch> match = kinds.match(mail.subject(), mail.parts());
    if (match.isEmpty()) {
      return new Counts(file, "-", 0, 0, 0);
    }
    TableScanner scanner = scan(mail, match.get());
    return new Counts(
        file,
        match.get().kind().name(),
        scanner.rows().size(),
        scanner.repeated(),
        scanner.badRows().size());
  }

  private static TableScanner scan(MailText mail, KindMatch match) {
    OffsetDateTime received = mail.date().orElseThrow();
    TableScanner scanner = new TableScanner();
    scanner.scan(mail.parts(), match.kind().dialects(), new TableContext(received));
    return scanner;
  }

  private static MailText mail(Path file) throws IOException {
    assumeTrue(Files.isReadable(file), "no mail " + file);
    byte[] bytes = Files.readAllBytes(file);
    return MailText.read(bytes, 0, bytes.length);
  }

  private static List<Path> mails(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }
}
