package org.scanlake.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.unsafe.types.UTF8String;

/** A column of short texts, of some thousand bytes at most. Each is kept once a row group. */
public final class TextColumn extends Column {
  private static final int ABSENT = -1;
  private static final int LENGTH_BYTES = Integer.BYTES;

  private final int[] ids = new int[RowGroup.ROWS];
  private final List<Binary> texts = new ArrayList<>();
  private final Map<Binary, Integer> idOfText = new HashMap<>();
  private final Map<String, Integer> idOfString = new HashMap<>();
  private final PairMap idOfPair = new PairMap();
  private UTF8String lastText = UTF8String.EMPTY_UTF8;
  private int lastId = ABSENT;
  private final Comparator<Binary> order;
  private long[] beginnings = new long[1 << 10];
  private long textBytes;
  private long rowBytes;

  /** Spells what two numbers stand for. */
  public interface Spelling {
    UTF8String of(long high, long low);
  }

  TextColumn(ColumnDescriptor descriptor) {
    super(descriptor);
    this.order = descriptor.getPrimitiveType().comparator();
  }

  /** The number of a text until the next row group begins. */
  public int id(UTF8String text) {
    Binary bytes = Binary.fromConstantByteArray(text.getBytes());
    Integer known = idOfText.putIfAbsent(bytes, texts.size());
    return known == null ? newId(bytes) : known;
  }

  private int newId(Binary text) {
    int id = texts.size();
    texts.add(text);
    textBytes += LENGTH_BYTES + text.length();
    if (id == beginnings.length) {
      beginnings = Arrays.copyOf(beginnings, 2 * id);
    }
    beginnings[id] = beginning(text);
    return id;
  }

  /** The first eight bytes, which tell most texts apart, as an unsigned number. */
  private static long beginning(Binary text) {
    byte[] bytes = text.getBytesUnsafe();
    long beginning = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      beginning = beginning << Byte.SIZE | (i < bytes.length ? bytes[i] & 0xff : 0);
    }
    return beginning;
  }

  /** Compares the texts of two numbers in the order of the column. */
  private int compare(int id, int other) {
    int byBeginning = Long.compareUnsigned(beginnings[id], beginnings[other]);
    return byBeginning != 0 ? byBeginning : order.compare(texts.get(id), texts.get(other));
  }

  /** The next row has the text of this number. */
  public void add(int id) {
    ids[size++] = id;
    rowBytes += LENGTH_BYTES + texts.get(id).length();
  }

  /** The next row has this text; quick for texts of which there are few. */
  public void add(String text) {
    Integer known = idOfString.get(text);
    if (known == null) {
      known = id(UTF8String.fromString(text));
      idOfString.put(text, known);
    }
    add(known);
  }

  /** The next row has this text; quick for the one that was added last in this way. */
  public void addAgain(UTF8String text) {
    if (lastId == ABSENT || !text.equals(lastText)) {
      lastText = text;
      lastId = id(text);
    }
    add(lastId);
  }

  /** The next row has the text that two numbers stand for; it is spelled once a row group. */
  public void add(long high, long low, Spelling spelling) {
    int id = idOfPair.get(high, low);
    if (id == PairMap.NONE) {
      id = id(spelling.of(high, low));
      idOfPair.put(high, low, id);
    }
    add(id);
  }

  /**
   * The same for a column to which texts are added in this way only and where other numbers stand
   * for other texts.
   */
  public void addDistinct(long high, long low, Spelling spelling) {
    int id = idOfPair.get(high, low);
    if (id == PairMap.NONE) {
      id = newId(Binary.fromConstantByteArray(spelling.of(high, low).getBytes()));
      idOfPair.put(high, low, id);
    }
    add(id);
  }

  /** The next row has no text. */
  public void addAbsent() {
    ids[size++] = ABSENT;
  }

  /** How many different texts are kept. */
  int distinct() {
    return texts.size();
  }

  /** Bytes of the different texts. */
  long distinctBytes() {
    return textBytes;
  }

  @Override
  boolean isAbsent(int row) {
    return ids[row] == ABSENT;
  }

  @Override
  int[] ranks() {
    Integer[] byText = IntStream.range(0, texts.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(byText, this::compare);
    int[] rankOfId = new int[texts.size()];
    for (int rank = 0; rank < byText.length; rank++) {
      rankOfId[byText[rank]] = rank + 1;
    }
    int[] ranks = new int[size];
    for (int row = 0; row < size; row++) {
      ranks[row] = ids[row] == ABSENT ? 0 : rankOfId[ids[row]];
    }
    return ranks;
  }

  @Override
  void reorder(int[] order) {
    int[] before = Arrays.copyOf(ids, size);
    for (int row = 0; row < size; row++) {
      ids[row] = before[order[row]];
    }
  }

  @Override
  void clear() {
    size = 0;
    texts.clear();
    idOfText.clear();
    idOfString.clear();
    idOfPair.clear();
    lastId = ABSENT;
    textBytes = 0;
    rowBytes = 0;
  }

  @Override
  void writeTo(ChunkWriter chunk) throws IOException {
    if (textBytes + (long) size * BitWidth.of(texts.size()) / Byte.SIZE < rowBytes) {
      chunk.writeNumbered(this, texts.size(), plain -> texts.forEach(plain::writeBytes), ids);
    } else {
      chunk.writePlain(this, this::put);
    }
  }

  private void put(PlainValuesWriter plain, int from, int to) {
    for (int row = from; row < to; row++) {
      if (ids[row] != ABSENT) {
        plain.writeBytes(texts.get(ids[row]));
      }
    }
  }

  @Override
  void describe(Statistics<?> statistics, int from, int to) {
    int least = ABSENT;
    int most = ABSENT;
    int last = ABSENT;
    for (int row = from; row < to; row++) {
      int id = ids[row];
      if (id != last && id != ABSENT) {
        last = id;
        least = least == ABSENT || compare(id, least) < 0 ? id : least;
        most = most == ABSENT || compare(id, most) > 0 ? id : most;
      }
    }
    if (least != ABSENT) {
      statistics.updateStats(texts.get(least));
      statistics.updateStats(texts.get(most));
    }
  }
}
