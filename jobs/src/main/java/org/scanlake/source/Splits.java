package org.scanlake.source;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.ArchiveKind;

/** Cuts readings into the work of tasks: plain archives by bytes, small files together. */
public final class Splits {
  private static final int FILES_A_TASK = 500;

  private final long splitBytes;
  private final List<List<Split>> tasks = new ArrayList<>();
  private List<Split> batch = new ArrayList<>();
  private long batchBytes;

  private Splits(long splitBytes) {
    this.splitBytes = splitBytes;
  }

  /** The splits of each task; tasks, and the splits of each, follow the order of the readings. */
  public static List<List<Split>> of(List<Reading> readings, long splitBytes) {
    Splits splits = new Splits(splitBytes);
    for (int i = 0; i < readings.size(); i++) {
      splits.add(i, readings.get(i));
    }
    splits.endBatch();
    return List.copyOf(splits.tasks);
  }

  private void add(int number, Reading reading) {
    Archive archive = reading.archive();
    long end = archive.size();
    if (!archive.isSplittable()) {
      boolean isWorth = archive.kind() != ArchiveKind.OTHER;
      add(new Split(number, archive, reading.from(), Long.MAX_VALUE, end), isWorth ? end : 0);
      return;
    }
    long start = reading.from();
    do {
      long next = Math.min(start + splitBytes, end);
      add(new Split(number, archive, start, next, end), next - start);
      start = next;
    } while (start < end);
  }

  private void add(Split split, long bytes) {
    if (batchBytes + bytes > splitBytes || batch.size() == FILES_A_TASK) {
      endBatch();
    }
    batch.add(split);
    batchBytes += bytes;
  }

  private void endBatch() {
    if (!batch.isEmpty()) {
      tasks.add(List.copyOf(batch));
      batch = new ArrayList<>();
      batchBytes = 0;
    }
  }
}
