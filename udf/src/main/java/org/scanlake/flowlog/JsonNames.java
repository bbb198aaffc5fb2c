package org.scanlake.flowlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The wanted names of a JSON object and of the objects in it, and the field that each stands for.
 */
final class JsonNames {
  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<String, JsonNames> objects = new HashMap<>();

  /**
   * @param fields by path, names joined by points; a name with points in it stands for itself too
   */
  static JsonNames of(Map<String, Integer> fields) {
    JsonNames names = new JsonNames();
    fields.forEach(names::add);
    return names;
  }

  private void add(String path, int field) {
    fields.put(path, field);
    int point = path.indexOf('.');
    if (point >= 0) {
      objects
          .computeIfAbsent(path.substring(0, point), name -> new JsonNames())
          .add(path.substring(point + 1), field);
    }
  }

  Optional<JsonNames> object(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  /** The field of that name, or {@link SeparatedLine#UNUSED}. */
  int field(String name) {
    return fields.getOrDefault(name, SeparatedLine.UNUSED);
  }
}
