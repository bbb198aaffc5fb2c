package org.scanlake.conf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a {@link YamlImage}. */
final class YamlImageWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream tree = new DataOutputStream(bytes);

  private YamlImageWriter() {}

  /** The image of a file that was read as {@code root}. */
  static byte[] image(byte[] source, YamlNode root) throws IOException {
    YamlImageWriter writer = new YamlImageWriter();
    writer.put(root);
    byte[] rest = writer.textsAndTree();
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(image);
    out.writeInt(YamlImage.MAGIC);
    out.writeInt(source.length);
    out.write(source);
    out.writeInt(YamlImage.checksum(rest, 0));
    out.write(rest);
    return image.toByteArray();
  }

  private byte[] textsAndTree() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(rest);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] encoded = text.getBytes(UTF_8);
      out.writeInt(encoded.length);
      out.write(encoded);
    }
    out.write(bytes.toByteArray());
    return rest.toByteArray();
  }

  private void put(YamlNode node) throws IOException {
    YamlContent content = node.content();
    tree.writeByte(kind(content));
    tree.writeInt(node.line());
    put(node.name());
    if (content instanceof YamlContent.Scalar scalar) {
      put(scalar.text());
    } else if (content instanceof YamlContent.Sequence sequence) {
      tree.writeInt(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        put(item);
      }
    } else if (content instanceof YamlContent.Mapping mapping) {
      tree.writeInt(mapping.fields().size());
      for (Map.Entry<String, YamlContent.Field> field : mapping.fields().entrySet()) {
        put(field.getKey());
        tree.writeInt(field.getValue().line());
        put(field.getValue().value());
      }
    }
  }

  private static byte kind(YamlContent content) {
    if (content instanceof YamlContent.Scalar scalar) {
      return scalar.plain() ? YamlImage.PLAIN : YamlImage.QUOTED;
    }
    return content instanceof YamlContent.Sequence ? YamlImage.SEQUENCE : YamlImage.MAPPING;
  }

  private void put(String text) throws IOException {
    Integer number = texts.putIfAbsent(text, texts.size());
    tree.writeInt(number == null ? texts.size() - 1 : number);
  }
}
