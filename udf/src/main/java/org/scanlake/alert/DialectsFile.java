package org.scanlake.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scanlake.conf.YamlNode;
import org.scanlake.flow.Protocols;

/** Reads the dialects that {@code alert-kinds.yaml} describes: line patterns and column tables. */
final class DialectsFile {
  private static final Map<String, Column> COLUMNS =
      Map.of(
          "time", Column.TIME,
          "duration", Column.DURATION,
          "protocol", Column.PROTOCOL,
          "source", Column.SOURCE,
          "sport", Column.SOURCE_PORT,
          "destination", Column.DESTINATION,
          "dport", Column.DESTINATION_PORT,
          "packets", Column.PACKETS,
          "bytes", Column.BYTES,
          "count", Column.FLOWS);

  private static final String[] COLUMN_NAMES =
      new TreeSet<>(COLUMNS.keySet()).toArray(new String[0]);

  private DialectsFile() {}

  static DialectNames read(YamlNode root) {
    DialectNames names = new DialectNames();
    for (YamlNode node : root.optional("columnTables").map(YamlNode::items).orElse(List.of())) {
      addColumnTable(node, names);
    }
    for (YamlNode node : root.optional("linePatterns").map(YamlNode::items).orElse(List.of())) {
      addLinePattern(node, names);
    }
    return names;
  }

  /** {@code mail}, {@code UTC} or an offset. */
  static TableZone zone(YamlNode node) {
    return ZoneText.zone(node.text())
        .orElseThrow(
            () ->
                node.error(
                    "is `" + node.text() + "`",
                    "it must be mail, UTC or an offset such as +02:00"));
  }

  private static void addColumnTable(YamlNode node, DialectNames names) {
    node.allowKeys("name", "delimiter", "zone", "columns");
    YamlNode delimiter = node.required("delimiter");
    String sign = delimiter.oneOf(List.of("tab", ";", "|"), spelling -> spelling);
    char separator = sign.equals("tab") ? '\t' : sign.charAt(0);
    TableZone own = zone(node.required("zone"));
    Map<String, Column> columns = columns(node.required("columns"));
    String name = node.required("name").text();
    names.addTable(
        node.required("name"), zone -> new ColumnTable(name, separator, zone.orElse(own), columns));
  }

  private static Map<String, Column> columns(YamlNode node) {
    node.allowKeys(COLUMN_NAMES);
    node.required("source");
    node.required("destination");
    Map<String, Column> columns = new HashMap<>();
    for (String key : node.keys()) {
      for (YamlNode header : node.required(key).oneOrMore()) {
        Column column = COLUMNS.getOrDefault(key, Column.OTHER);
        if (columns.put(header.text().toLowerCase(Locale.ROOT), column) != null) {
          throw header.error(
              "is `" + header.text() + "`, which names a column already",
              "each header must name one column");
        }
      }
    }
    return columns;
  }

  private static void addLinePattern(YamlNode node, DialectNames names) {
    node.allowKeys(
        "name",
        "row",
        "begins",
        "wrapped",
        "damaged",
        "zoneLine",
        "time",
        "zone",
        "protocols",
        "contains");
    LinePattern.Shape shape = shape(node);
    String name = node.required("name").text();
    names.addLines(
        node.required("name"), zone -> new LinePattern(name, shape.in(zone.orElse(shape.zone()))));
  }

  private static LinePattern.Shape shape(YamlNode node) {
    return new LinePattern.Shape(
        row(node.required("row")),
        piece(node, "begins", Set.of()),
        piece(node, "wrapped", Set.of()),
        piece(node, "damaged", Set.of()),
        piece(node, "zoneLine", Set.of("zone")),
        times(node.required("time")),
        zone(node.required("zone")),
        protocols(node.optional("protocols")),
        contains(node));
  }

  private static ConfiguredPattern row(YamlNode node) {
    ConfiguredPattern pattern = ConfiguredPattern.read(node, RowGroup.SPELLINGS, Set.of());
    if (node.isChecked()) {
      return pattern;
    }
    Set<RowGroup> groups = RowGroup.in(pattern);
    boolean source = groups.contains(RowGroup.SOURCE) || groups.contains(RowGroup.SOURCE_END);
    boolean destination =
        groups.contains(RowGroup.DESTINATION) || groups.contains(RowGroup.DESTINATION_END);
    if (!source || !destination) {
      throw node.error(
          "has no group " + (source ? "`destination`" : "`source`"),
          "write (?<source>…) and (?<destination>…) around the addresses, or (?<sourceEnd>…) and"
              + " (?<destinationEnd>…) where a point joins address and port");
    }
    return pattern;
  }

  private static Optional<ConfiguredPattern> piece(YamlNode node, String key, Set<String> groups) {
    return node.optional(key).map(item -> ConfiguredPattern.read(item, groups, groups));
  }

  private static RowTimeFormat times(YamlNode node) {
    for (YamlNode item : node.isChecked() ? List.<YamlNode>of() : node.oneOrMore()) {
      try {
        RowTimeFormat.check(item.text());
      } catch (IllegalArgumentException e) {
        throw item.error(
            "is no time format: " + e.getMessage(),
            "write a pattern of java.time.format.DateTimeFormatter, or epoch");
      }
    }
    return RowTimeFormat.of(texts(node.oneOrMore()));
  }

  private static Map<String, Integer> protocols(Optional<YamlNode> node) {
    Map<String, Integer> protocols = new HashMap<>();
    if (node.isPresent()) {
      for (String word : node.get().keys()) {
        YamlNode name = node.get().required(word);
        protocols.put(
            word,
            Protocols.number(name.text())
                .orElseThrow(
                    () ->
                        name.error(
                            "is `" + name.text() + "`",
                            "it must be the name or number of an IP protocol")));
      }
    }
    return protocols;
  }

  private static List<String> contains(YamlNode node) {
    List<YamlNode> items = node.optional("contains").map(YamlNode::oneOrMore).orElse(List.of());
    for (YamlNode item : items) {
      if (item.text().length() < 2 || !isAscii(item.text())) {
        throw item.error("is `" + item.text() + "`", "it must be two ASCII signs or more");
      }
    }
    return texts(items);
  }

  private static boolean isAscii(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      ascii &= text.charAt(i) < 0x80;
    }
    return ascii;
  }

  private static List<String> texts(List<YamlNode> nodes) {
    List<String> texts = new ArrayList<>();
    for (YamlNode node : nodes) {
      texts.add(node.text());
    }
    return texts;
  }
}
