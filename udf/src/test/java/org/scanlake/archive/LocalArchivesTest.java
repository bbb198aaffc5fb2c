package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalArchivesTest {
  private static final String MBOX =
      "From a@example.org Sat Oct  7 12:34:56 2006\nSubject: x\n\ntext\n";
  private static final String MAIL = "Subject: x\n\ntext\n";

  private Path root;

  @BeforeEach
  void realPath(@TempDir Path temporary) throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void filesComeSortedByPathWithKindAndSize() throws IOException {
    Path b = write("b.mbox", MBOX);
    Path a = write("a.eml", MAIL);

    assertThat(LocalArchives.list(List.of(b.toString(), a.toString())))
        .containsExactly(
            new ArchiveFile(a, ArchiveKind.MAIL, Compression.NONE, MAIL.length()),
            new ArchiveFile(b, ArchiveKind.MBOX, Compression.NONE, MBOX.length()));
  }

  @Test
  void directoryIsListedWholeWithWhatIsNoMail() throws IOException {
    write("box/2006/alerts", MBOX);
    write("box/.DS_Store", "\0\0");
    write("box/empty", "");

    assertThat(listed("box"))
        .containsExactly("box/.DS_Store OTHER", "box/2006/alerts MBOX", "box/empty MBOX");
  }

  @Test
  void maildirGivesCurAndNewButNotTmp() throws IOException {
    write("box/cur/1:2,S", MAIL);
    write("box/new/2", MAIL);
    write("box/tmp/3", MAIL);
    write("box/dovecot.index", "\1\0");

    assertThat(listed("box"))
        .containsExactly("box/cur/1:2,S MAIL", "box/dovecot.index OTHER", "box/new/2 MAIL");
  }

  @Test
  void ordinaryDirectoryCalledTmpIsListed() throws IOException {
    write("box/tmp/a.eml", MAIL);

    assertThat(listed("box")).containsExactly("box/tmp/a.eml MAIL");
  }

  @Test
  void patternMatchesWithinOneDirectoryAndTwoStarsAcross() throws IOException {
    write("year 2006/a.mbox", MBOX);
    write("year 2006/b.txt", "text");
    write("year 2006/deep/c.mbox", MBOX);

    assertThat(listed("year*/*.mbox")).containsExactly("year 2006/a.mbox MBOX");
    assertThat(listed("year 200[0-9]/**.mbox"))
        .containsExactly("year 2006/a.mbox MBOX", "year 2006/deep/c.mbox MBOX");
  }

  @Test
  void directoryThatAPatternMatchesIsListedWhole() throws IOException {
    write("box1/a.eml", MAIL);
    write("box2/a.eml", MAIL);

    assertThat(listed("box?")).containsExactly("box1/a.eml MAIL", "box2/a.eml MAIL");
  }

  @Test
  void nameWithPatternCharactersThatExistsIsAFile() throws IOException {
    write("a[1].eml", MAIL);

    assertThat(listed("a[1].eml")).containsExactly("a[1].eml MAIL");
  }

  @Test
  void pathGivenTwiceCountsOnce() throws IOException {
    Path file = write("box/a.eml", MAIL);
    Path link = Files.createSymbolicLink(root.resolve("link.eml"), file);
    String detour = root.resolve("box/../box/a.eml").toString();

    assertThat(
            LocalArchives.list(
                List.of(file.toString(), detour, link.toString(), root.resolve("box").toString())))
        .extracting(ArchiveFile::path)
        .containsExactly(file);
  }

  @Test
  void linksThatLeadInACircleAreFollowedOnce() throws IOException {
    write("box/a.eml", MAIL);
    Files.createSymbolicLink(root.resolve("box/again"), root.resolve("box"));

    assertThat(listed("box")).containsExactly("box/a.eml MAIL");
  }

  @Test
  void linkThatLeadsNowhereIsOther() throws IOException {
    write("box/a.eml", MAIL);
    Files.createSymbolicLink(root.resolve("box/gone.eml"), root.resolve("nowhere"));

    assertThat(listed("box")).containsExactly("box/a.eml MAIL", "box/gone.eml OTHER");
  }

  @Test
  void compressedFileIsWhatIsInside() throws IOException {
    byte[] gzip = gzip(MBOX);
    Files.write(root.resolve("a.gz"), gzip);
    Files.write(root.resolve("b.eml.gz"), gzip(MAIL));
    Files.write(root.resolve("c.gz"), Arrays.copyOf(gzip, 9));

    assertThat(LocalArchives.list(List.of(root.toString())))
        .extracting(ArchiveFile::kind, ArchiveFile::compression)
        .containsExactly(
            tuple(ArchiveKind.MBOX, Compression.GZIP),
            tuple(ArchiveKind.MAIL, Compression.GZIP),
            tuple(ArchiveKind.MBOX, Compression.GZIP));
  }

  @Test
  void missingPathIsNamed() {
    String missing = root.resolve("no such\u001b(B").toString();

    assertThatThrownBy(() -> LocalArchives.list(List.of(missing)))
        .isInstanceOf(UnreadableArchiveException.class)
        .hasMessage("Cannot read archive " + root + "/no such?(B: no such file or directory");
  }

  @Test
  void patternThatMatchesNothingIsNamed() {
    String pattern = root + "/*.mbox";

    assertThatThrownBy(() -> LocalArchives.list(List.of(pattern)))
        .isInstanceOf(UnreadableArchiveException.class)
        .hasMessage("Cannot read archive " + pattern + ": no file matches this pattern");
  }

  @Test
  void brokenPatternIsRefused() {
    assertThatThrownBy(() -> LocalArchives.list(List.of(root + "/[a")))
        .isInstanceOf(UnreadableArchiveException.class)
        .hasMessageEndingWith("[a: not a path or pattern");
  }

  /** Each file below the root as "path kind". */
  private List<String> listed(String argument) throws IOException {
    return LocalArchives.list(List.of(root + "/" + argument)).stream()
        .map(file -> root.relativize(file.path()) + " " + file.kind())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, US_ASCII);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(US_ASCII));
    }
    return bytes.toByteArray();
  }
}
