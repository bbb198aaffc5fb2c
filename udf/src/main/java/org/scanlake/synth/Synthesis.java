package org.scanlake.synth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Makes an archive of alert mails: {@code FILE}, an mbox; {@code FILE.conf/} with known hosts,
 * assets and networks; and {@code FILE.truth.csv}, one line a mail in the archive's order.
 *
 * <p>Each mail depends on the request and its place alone, so the bytes are the same on any number
 * of threads. Memory does not grow with the archive.
 */
public final class Synthesis {
  /** About 1.8 MB of mails. */
  private static final int BLOCK = 64;

  private static final int BUFFER = 1 << 20;

  private final SynthesisRequest request;
  private final LongConsumer mailsDone;
  private final ThreadLocal<MailMaker> makers;
  private SynthesisResult written = new SynthesisResult(0, 0, 0);

  /**
   * Prepares an archive.
   *
   * @param mailsDone is told now and then how many mails are written
   */
  public Synthesis(SynthesisRequest request, LongConsumer mailsDone) {
    this.request = request;
    this.mailsDone = mailsDone;
    boolean mixed = request.mode() == SynthesisMode.MIXED;
    makers =
        ThreadLocal.withInitial(() -> mixed ? new MixedMails(request) : new SeedMails(request));
  }

  /**
   * Writes the archive, replacing what was there.
   *
   * @throws IOException when a file cannot be written
   */
  public SynthesisResult write() throws IOException {
    Path out = request.out().toAbsolutePath();
    Files.createDirectories(out.getParent());
    written = new SynthesisResult(0, 0, 0);
    ConfigurationFolder.write(beside(".conf"));
    try (OutputStream archive = Files.newOutputStream(out);
        OutputStream truths =
            new BufferedOutputStream(Files.newOutputStream(beside(".truth.csv")), BUFFER)) {
      truths.write((Truth.HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
      new OrderedBlocks<>(Block::new, this::fill, block -> write(block, archive, truths))
          .write((request.mails() + BLOCK - 1) / BLOCK, request.threads());
    }
    return written;
  }

  private Path beside(String suffix) {
    return request.out().resolveSibling(request.out().getFileName() + suffix);
  }

  private void fill(Block block, long number) {
    long first = number * BLOCK;
    block.fill(makers.get(), first, Math.min(first + BLOCK, request.mails()));
  }

  private void write(Block block, OutputStream archive, OutputStream truths) throws IOException {
    block.mails.writeTo(archive);
    block.truths.writeTo(truths);
    written = written.plus(block.truths.lines(), block.mails.lines(), block.mails.size());
    mailsDone.accept(written.mails());
  }

  /** Mails and their truths that are made together; used again for later ones. */
  private static final class Block {
    private final Text mails = new Text(2 * BUFFER);
    private final Text truths = new Text(1 << 14);

    void fill(MailMaker maker, long first, long end) {
      mails.clear();
      truths.clear();
      for (long index = first; index < end; index++) {
        maker.make(index, mails).writeTo(truths);
      }
    }
  }
}
