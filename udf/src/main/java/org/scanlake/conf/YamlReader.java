package org.scanlake.conf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of {@link YamlNode}s from the parser's events. The parser's own tree has neither
 * a limit on depth nor a check for duplicate keys.
 */
final class YamlReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 20;
  private static final String CHECK = "check indentation and quotes";

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();

  private final String file;

  /** The line of the last value that was read. */
  private int reached = 1;

  YamlReader(String file) {
    this.file = file;
  }

  YamlNode read(byte[] bytes) {
    String text = ConfigurationText.decode(file, bytes, MAX_BYTES);
    try {
      return document(new Parse(SETTINGS).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      throw error(line(e.getProblemMark()), reason(e), CHECK);
    } catch (YamlEngineException e) {
      throw error(reached, "not YAML: " + oneLine(String.valueOf(e.getMessage())), CHECK);
    } catch (IllegalArgumentException e) { // what the parser makes of some odd escapes
      throw error(reached, "not YAML: an escape or number that is none", CHECK);
    }
  }

  private static String reason(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return "not YAML: " + oneLine(context + e.getProblem());
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private YamlNode document(Iterator<Event> events) {
    events.next(); // the stream's start
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      throw error(1, "no content", "fill it, or leave the file out");
    }
    YamlNode root = node(events.next(), events, "the file", 0);
    events.next(); // the document's end
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw error(line(end), "a second document starts", "keep one document in the file");
    }
    return root;
  }

  private YamlNode node(Event event, Iterator<Event> events, String name, int depth) {
    int line = line(event);
    reached = line;
    if (event instanceof AliasEvent || ((NodeEvent) event).getAnchor().isPresent()) {
      throw error(line, "an anchor or alias", "write the value out, in quotes if it is a text");
    }
    if (depth > MAX_DEPTH) {
      throw error(line, "nested deeper than " + MAX_DEPTH + " levels", "use fewer levels");
    }
    YamlContent content =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> sequence(events, name, depth);
          default -> mapping(events, depth);
        };
    return new YamlNode(file, line, name, content);
  }

  private static YamlContent scalar(ScalarEvent event) {
    return new YamlContent.Scalar(event.getValue(), event.isPlain());
  }

  private YamlContent sequence(Iterator<Event> events, String name, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, events, "an item of " + listName(name), depth + 1));
      event = events.next();
    }
    return new YamlContent.Sequence(List.copyOf(items));
  }

  /** Lists in lists are called by the outermost, to keep names short. */
  private static String listName(String name) {
    return name.startsWith("an item of ") ? name.substring("an item of ".length()) : name;
  }

  private YamlContent mapping(Iterator<Event> events, int depth) {
    Map<String, YamlContent.Field> fields = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      String key = key(event);
      YamlNode value = node(events.next(), events, YamlContent.quoted(key), depth + 1);
      YamlContent.Field before = fields.putIfAbsent(key, new YamlContent.Field(line(event), value));
      if (before != null) {
        String wrong = "key " + YamlContent.quoted(key) + " stands twice";
        throw error(line(event), wrong, "keep this one or that in line " + before.line());
      }
      event = events.next();
    }
    return new YamlContent.Mapping(fields);
  }

  private String key(Event event) {
    if (event instanceof ScalarEvent scalar && scalar.getAnchor().isEmpty()) {
      return scalar.getValue();
    }
    throw error(line(event), "a key that is no text", "write keys as words");
  }

  private ConfigurationException error(int line, String wrong, String right) {
    return new ConfigurationException(file, line, wrong, right);
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.isPresent() ? mark.get().getLine() + 1 : 1;
  }
}
