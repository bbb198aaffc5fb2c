package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;

/** Filters texts, each character a byte. */
record Filtering(FilterRules rules, OptionalInt dropBelow) {
  static final Path SAMPLES = Path.of("..", "data-samples");

  static Filtering shipped() {
    return new Filtering(FilterRules.of(ShippedConf.load()), OptionalInt.empty());
  }

  /** With the known hosts, assets and networks that go with the samples. */
  static Filtering ofSamples() {
    Optional<Path> conf = Optional.of(SAMPLES.resolve("2006.conf"));
    return new Filtering(
        FilterRules.of(Configuration.load(ShippedConf.FOLDER, conf)), OptionalInt.empty());
  }

  /** The shipped configuration for mails of at most so many bytes. */
  static Filtering withLimit(int maxMailBytes) throws IOException {
    Path folder = Files.createTempDirectory("filtering");
    Path kinds = folder.resolve("alert-kinds.yaml");
    try {
      Files.writeString(
          kinds,
          Files.readString(ShippedConf.FOLDER.resolve("alert-kinds.yaml"))
              .replaceFirst("maxMailBytes: .*", "maxMailBytes: " + maxMailBytes));
      return new Filtering(
          FilterRules.of(Configuration.load(ShippedConf.FOLDER, Optional.of(folder))),
          OptionalInt.empty());
    } finally {
      Files.delete(kinds);
      Files.delete(folder);
    }
  }

  Filtering droppingBelow(int severity) {
    return new Filtering(rules, OptionalInt.of(severity));
  }

  /** What comes out for one mail; empty when it was left out. */
  Optional<String> mail(String mail) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean passed =
        new SingleMail(rules, dropBelow, new HeaderOutput())
            .pass(in(mail), out, ByteArrayOutputStream.nullOutputStream());
    return passed ? Optional.of(out.toString(ISO_8859_1)) : Optional.empty();
  }

  String mbox(String mbox) throws IOException {
    return mbox(mbox, 1 << 19);
  }

  String mbox(String mbox, int batchBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MboxFilter(rules, dropBelow, HeaderOutput::new, batchBytes)
        .pass(in(mbox), out, ByteArrayOutputStream.nullOutputStream(), 2);
    return out.toString(ISO_8859_1);
  }

  static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
  }

  /** Takes the fields that a filter added out again, wherever a header starts. */
  static String withoutFields(String text) {
    return text.replaceAll("(?m)(?:^X-Scan-[A-Za-z-]+:.*\r?\n(?:^[ \t].*\r?\n)*+)", "");
  }
}
