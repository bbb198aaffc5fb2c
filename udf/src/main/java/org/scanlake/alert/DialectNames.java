package org.scanlake.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scanlake.conf.YamlNode;

/**
 * The dialects by name, in the order they are tried; each can be made with a zone in place of its
 * own.
 */
final class DialectNames {
  private static final String ALL = "all";

  private final Map<String, Function<Optional<TableZone>, TableDialect>> tables =
      new LinkedHashMap<>();
  private final Map<String, Function<Optional<TableZone>, LineDialect>> lines =
      new LinkedHashMap<>();

  DialectNames() {
    tables.put("nfdump", zone -> new NfdumpDialect(zone.orElse(TableZone.MAIL)));
    tables.put(RwcutDialect.NAME, zone -> new RwcutDialect(zone.orElse(TableZone.UTC)));
    tables.put(ArgusDialect.NAME, zone -> new ArgusDialect(zone.orElse(TableZone.MAIL)));
  }

  void addTable(YamlNode name, Function<Optional<TableZone>, TableDialect> dialect) {
    refuseTaken(name);
    tables.put(name.text(), dialect);
  }

  void addLines(YamlNode name, Function<Optional<TableZone>, LineDialect> dialect) {
    refuseTaken(name);
    lines.put(name.text(), dialect);
  }

  private void refuseTaken(YamlNode name) {
    if (name.text().equals(ALL) || isKnown(name.text())) {
      throw name.error(
          "is `" + name.text() + "`, which is taken", "each dialect must have a name of its own");
    }
  }

  private boolean isKnown(String name) {
    return tables.containsKey(name) || lines.containsKey(name);
  }

  /** The dialects that a kind lists, by name or as {@code {name: …, zone: …}}, or {@code all}. */
  DialectSet set(YamlNode node) {
    List<TableDialect> tableDialects = new ArrayList<>();
    List<LineDialect> lineDialects = new ArrayList<>();
    if (!node.isList() && node.text().equals(ALL)) {
      tables.values().forEach(make -> tableDialects.add(make.apply(Optional.empty())));
      lines.values().forEach(make -> lineDialects.add(make.apply(Optional.empty())));
      return new DialectSet(tableDialects, lineDialects);
    }
    for (YamlNode item : node.someItems()) {
      Entry entry = Entry.read(item);
      String name = entry.name().text();
      if (tables.containsKey(name)) {
        tableDialects.add(tables.get(name).apply(entry.zone()));
      } else if (lines.containsKey(name)) {
        lineDialects.add(lines.get(name).apply(entry.zone()));
      } else {
        throw entry.name().error("is `" + name + "`, which is no dialect", "known: " + known());
      }
    }
    return new DialectSet(tableDialects, lineDialects);
  }

  private String known() {
    List<String> names = new ArrayList<>(tables.keySet());
    names.addAll(lines.keySet());
    return String.join(", ", names);
  }

  private record Entry(YamlNode name, Optional<TableZone> zone) {
    static Entry read(YamlNode item) {
      if (!item.isMapping()) {
        return new Entry(item, Optional.empty());
      }
      item.allowKeys("name", "zone");
      return new Entry(item.required("name"), item.optional("zone").map(DialectsFile::zone));
    }
  }
}
