package org.scanlake.columns;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Rows of a table in memory, a column each, until they are written as one row group. */
public final class RowGroup {
  /**
   * Rows a group at most: enough to repeat themselves. With all its columns a group then takes some
   * 50 MB of a task's memory.
   */
  static final int ROWS = 1 << 18;

  /** Different texts a group, of all columns; a text takes ten times the memory of a number. */
  static final int TEXTS = 1 << 17;

  /** Bytes of different texts a group, of all columns. */
  static final long TEXT_BYTES = 32L << 20;

  private final MessageType schema;
  private final List<Column> columns;
  private final TextColumn[] texts;

  RowGroup(MessageType schema) {
    this.schema = schema;
    NumberDictionary dictionary = new NumberDictionary();
    this.columns =
        schema.getColumns().stream()
            .map(
                column ->
                    column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                        ? new TextColumn(column)
                        : new NumberColumn(column, dictionary))
            .toList();
    this.texts =
        columns.stream()
            .filter(TextColumn.class::isInstance)
            .map(TextColumn.class::cast)
            .toArray(TextColumn[]::new);
  }

  /** The column of numbers or times of this name. */
  public NumberColumn numbers(String name) {
    return (NumberColumn) columns.get(schema.getFieldIndex(name));
  }

  /** The column of texts of this name. */
  public TextColumn texts(String name) {
    return (TextColumn) columns.get(schema.getFieldIndex(name));
  }

  List<Column> columns() {
    return columns;
  }

  int size() {
    return columns.get(0).size();
  }

  boolean isFull() {
    int kept = 0;
    long bytes = 0;
    for (TextColumn column : texts) {
      kept += column.distinct();
      bytes += column.distinctBytes();
    }
    return size() == ROWS || kept >= TEXTS || bytes >= TEXT_BYTES;
  }

  /**
   * To be called before the rows are written.
   *
   * @throws IllegalStateException when a row left a column out
   */
  void checkColumns() {
    for (Column column : columns) {
      if (column.size() != size()) {
        throw new IllegalStateException(
            String.format(
                "column %s has %d of %d rows", column.descriptor(), column.size(), size()));
      }
    }
  }

  /** Puts rows that are near each other in either of two columns near each other. */
  void cluster(Clustering by) {
    int[] order = ZOrder.of(column(by.first()).ranks(), column(by.second()).ranks(), size());
    columns.forEach(column -> column.reorder(order));
  }

  private Column column(String name) {
    return columns.get(schema.getFieldIndex(name));
  }

  void clear() {
    columns.forEach(Column::clear);
  }
}
