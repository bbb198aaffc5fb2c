package org.scanlake.columns;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Rows of a table in memory, a column each, until they are written as one row group. */
public final class RowGroup {
  /** Rows a group: enough to repeat themselves, and few enough for a task on every core. */
  static final int ROWS = 1 << 18;

  private final MessageType schema;
  private final List<Column> columns;

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

  void clear() {
    columns.forEach(Column::clear);
  }
}
