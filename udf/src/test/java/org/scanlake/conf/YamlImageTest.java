package org.scanlake.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlImageTest {
  @TempDir private Path folder;

  private static String described(YamlNode node) {
    String self = node.line() + " " + node.name() + " ";
    if (node.isList()) {
      return self + node.items().stream().map(YamlImageTest::described).toList();
    }
    return node.isMapping()
        ? self + node.keys().stream().map(key -> key + described(node.required(key))).toList()
        : self + node.content();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ports.yaml", "alert-kinds.yaml", "signatures.yaml"})
  void imageSaysWhatItsFileSays(String name) throws IOException {
    byte[] source = Files.readAllBytes(ShippedConf.FOLDER.resolve(name));
    YamlNode root = YamlNode.read(name, source);
    YamlNode read = YamlImage.read(name, source, YamlImageWriter.image(source, root)).orElseThrow();
    assertThat(described(read)).isEqualTo(described(root));
    assertThat(read.isChecked()).isTrue();
    assertThat(root.isChecked()).isFalse();
  }

  @Test
  void cutOrDamagedImageAndImageOfOtherBytesAreNone() throws IOException {
    byte[] source = "a: [b, 'c', {d: é}]\n".getBytes(UTF_8);
    byte[] image = YamlImageWriter.image(source, YamlNode.read("f", source));
    for (int length = 0; length < image.length; length++) {
      assertThat(YamlImage.read("f", source, Arrays.copyOf(image, length))).isEmpty();
    }
    for (int i = 0; i < image.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = image.clone();
        damaged[i] ^= (byte) (1 << bit);
        assertThat(YamlImage.read("f", source, damaged)).isEmpty();
      }
    }
    byte[] other = "a: [b, 'c', {e: é}]\n".getBytes(UTF_8);
    assertThat(YamlImage.read("f", other, image)).isEmpty();
  }

  @Test
  void configurationFromImagesGivesTheSameAnswers() throws IOException {
    Configuration first = quick(Optional.empty());
    assertThat(files()).hasSize(3);
    Configuration second = quick(Optional.empty());
    assertThat(second.hash()).isEqualTo(first.hash()).isEqualTo(ShippedConf.load().hash());
    assertThat(second.signatures().all()).isEqualTo(ShippedConf.load().signatures().all());
    assertThat(second.ports().ruleName(6, 25)).isEqualTo("smtp");
  }

  @Test
  void imageOfAChangedFileIsReplaced() throws IOException {
    Path conf = Files.createDirectory(folder.resolve("conf"));
    byte[] ports = Files.readAllBytes(ShippedConf.FOLDER.resolve("ports.yaml"));
    for (String end : new String[] {"", "# changed\n", "# again\n"}) {
      Files.write(conf.resolve("ports.yaml"), ports);
      Files.writeString(conf.resolve("ports.yaml"), end, StandardOpenOption.APPEND);
      assertThat(quick(Optional.of(conf)).ports().ruleName(6, 25)).isEqualTo("smtp");
      assertThat(files()).hasSize(3);
    }
  }

  @Test
  void wrongFileLeavesNoImage() throws IOException {
    Path conf = Files.createDirectory(folder.resolve("conf"));
    Files.writeString(conf.resolve("signatures.yaml"), "classic: []\nmodern: []\n");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> quick(Optional.of(conf)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("`no_signature`");
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void missingFolderForImagesDoesNoHarm() {
    Path missing = folder.resolve("missing");
    Configuration configuration =
        Configuration.loadQuickly(ShippedConf.FOLDER, Optional.empty(), Optional.of(missing));
    assertThat(configuration.hash()).isEqualTo(ShippedConf.load().hash());
    assertThat(missing).doesNotExist();
  }

  private Configuration quick(Optional<Path> conf) throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    return Configuration.loadQuickly(ShippedConf.FOLDER, conf, Optional.of(images));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("images"))) {
      return files.toList();
    }
  }
}
