package org.scanlake.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Makes a flow log of a campus: {@code FILE}, and {@code FILE.truth.csv}, one line a planted
 * source.
 *
 * <p>Each row depends on the request and its place alone, so the bytes are the same on any number
 * of threads. Memory does not grow with the log.
 */
public final class FlowSynthesis {
  private final FlowSynthesisRequest request;
  private final LongConsumer flowsDone;
  private FlowTotals totals = FlowTotals.NONE;
  private long bytes;

  /**
   * Prepares a flow log.
   *
   * @param flowsDone is told now and then how many flows are written
   */
  public FlowSynthesis(FlowSynthesisRequest request, LongConsumer flowsDone) {
    this.request = request;
    this.flowsDone = flowsDone;
  }

  /**
   * Writes the log, replacing what was there.
   *
   * @throws IOException when a file cannot be written
   */
  public FlowSynthesisResult write() throws IOException {
    Path out = request.out().toAbsolutePath();
    Files.createDirectories(out.getParent());
    FlowPlan plan = new FlowPlan(request);
    ConnectionLog ends = request.format().log();
    totals = FlowTotals.NONE;
    bytes = 0;
    try (OutputStream log = Files.newOutputStream(out)) {
      Text text = new Text(1 << 12);
      ends.header(text);
      write(text, log);
      new OrderedBlocks<>(
              () -> new FlowBlock(request.format()),
              (block, number) -> block.fill(plan, number),
              block -> write(block, log))
          .write(plan.blocks(), request.threads());
      text.clear();
      ends.trailer(totals, text);
      write(text, log);
    }
    writeTruth(plan, out.resolveSibling(out.getFileName() + ".truth.csv"));
    return new FlowSynthesisResult(totals.flows(), plan.planted().size(), bytes);
  }

  private void write(FlowBlock block, OutputStream log) throws IOException {
    write(block.text(), log);
    totals = totals.plus(block.totals());
    flowsDone.accept(totals.flows());
  }

  private void write(Text text, OutputStream log) throws IOException {
    text.writeTo(log);
    bytes += text.size();
  }

  private static void writeTruth(FlowPlan plan, Path file) throws IOException {
    Text text = new Text(1 << 16).line(PlantedSource.HEADER);
    plan.planted().forEach(source -> source.writeTo(text));
    try (OutputStream out = Files.newOutputStream(file)) {
      text.writeTo(out);
    }
  }
}
