package org.scanlake.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A study's record as JSON; fields that are not known are passed over. */
final class StudyJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NAME = "name";
  private static final String CREATED = "created";
  private static final String CODE_VERSION = "code_version";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String CONF_HASH = "conf_hash";
  private static final String INPUT_VERSIONS = "input_versions";
  private static final String ALERTS = "alerts";

  private StudyJson() {}

  static byte[] of(StudyRecord record) {
    ObjectNode json = JSON.createObjectNode();
    json.put(NAME, record.name().text());
    json.put(CREATED, record.created().toString());
    json.put(CODE_VERSION, record.codeVersion());
    record.since().ifPresent(day -> json.put(SINCE, day.toString()));
    record.until().ifPresent(day -> json.put(UNTIL, day.toString()));
    json.put(CONF_HASH, record.confHash());
    ObjectNode versions = json.putObject(INPUT_VERSIONS);
    record.inputVersions().forEach(versions::put);
    json.put(ALERTS, record.alerts());
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IllegalArgumentException for anything else, with what is wrong behind the file's name
   */
  static StudyRecord parse(byte[] text) {
    JsonNode json = tree(text);
    try {
      return new StudyRecord(
          new StudyName(string(json, NAME)),
          Instant.parse(string(json, CREATED)),
          string(json, CODE_VERSION),
          day(json, SINCE),
          day(json, UNTIL),
          string(json, CONF_HASH),
          versions(json),
          field(json, ALERTS).asLong());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("has '" + e.getParsedString() + "' for a time", e);
    }
  }

  private static JsonNode tree(byte[] text) {
    try {
      return JSON.readTree(new String(text, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no JSON", e);
    }
  }

  private static JsonNode field(JsonNode json, String name) {
    JsonNode field = json.path(name);
    if (field.isMissingNode()) {
      throw new IllegalArgumentException("has no " + name);
    }
    return field;
  }

  private static String string(JsonNode json, String name) {
    return field(json, name).asText();
  }

  private static Optional<LocalDate> day(JsonNode json, String name) {
    return json.has(name) ? Optional.of(LocalDate.parse(string(json, name))) : Optional.empty();
  }

  private static SortedMap<String, Long> versions(JsonNode json) {
    SortedMap<String, Long> versions = new TreeMap<>();
    field(json, INPUT_VERSIONS)
        .properties()
        .forEach(version -> versions.put(version.getKey(), version.getValue().asLong()));
    return versions;
  }
}
