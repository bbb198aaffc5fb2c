package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher runs quick commands on a class path without Spark, Delta, Hadoop and Jackson. */
class WithoutSparkTest {
  @TempDir private Path folder;

  static Stream<String> commands() {
    return Stream.of(
        "--help",
        "--version",
        "generate-completion",
        "filter --help",
        "port TCP_80",
        "alerts --help",
        "summary -h",
        "explain -h",
        "quarantine replay -h",
        "study compare -h");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void quickCommandsNeedNone(String command) throws Exception {
    assertThat(run(command.split(" "))).isZero();
  }

  @Test
  void localAnalysisAndTryNeedNone() throws Exception {
    String mbox =
        Mails.mbox(folder.resolve("a.mbox"), Mails.alert("a", "192.0.2.7", 80, 1)).toString();
    assertThat(run("analyze", "--no-lake", mbox)).isZero();
    assertThat(run("try", mbox)).isZero();
    assertThat(run("synth", "--mails", "1", "--out", folder.resolve("s").toString())).isZero();
  }

  @Test
  void urlsOfLocalFilesAreReadWithoutSpark() throws Exception {
    String mbox =
        Mails.mbox(folder.resolve("a.mbox"), Mails.alert("a", "192.0.2.7", 25, 50)).toString();
    StringWriter plain = new StringWriter();
    assertThat(run(plain, "analyze", "--no-lake", mbox)).isZero();
    assertThat(plain.toString()).contains("SMTP>=50 occurs 1 times in 1 mails\n");
    for (String url : new String[] {"file:" + mbox, "file://" + mbox}) {
      StringWriter out = new StringWriter();
      assertThat(run(out, "analyze", "--no-lake", url)).isZero();
      assertThat(timeless(out)).isEqualTo(timeless(plain).replace(mbox, url));
    }
  }

  private static String timeless(StringWriter summary) {
    return summary.toString().replaceFirst("(?m)^.* took \\d+ ", "TIME ");
  }

  @Test
  void filterNeedsNone() throws Exception {
    String samples = "../data-samples/";
    String[] args = {samples + "2006.conf", samples + "netscan/csv.eml", samples + "netscan.mbox"};
    Class<?> training = new Quick().loadClass(FilterTraining.class.getName());
    training.getMethod("main", String[].class).invoke(null, (Object) args);
  }

  @Test
  void sparkIsReallyAbsentHere() {
    assertThatThrownBy(() -> new Quick().loadClass("org.apache.spark.sql.SparkSession"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private static int run(String... args) throws Exception {
    return run(new StringWriter(), args);
  }

  private static int run(StringWriter out, String... args) throws Exception {
    Class<?> main = new Quick().loadClass(Main.class.getName());
    Method commandLine = main.getDeclaredMethod("commandLine", String[].class);
    commandLine.setAccessible(true);
    picocli.CommandLine line = (picocli.CommandLine) commandLine.invoke(null, (Object) args);
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return line.setOut(new PrintWriter(out)).setErr(nowhere).execute(args);
  }

  /** Loads scanlake's classes anew and hides the libraries that quick commands do without. */
  private static final class Quick extends ClassLoader {
    Quick() {
      super(WithoutSparkTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.matches("(org\\.apache\\.(spark|hadoop)|io\\.delta|scala|com\\.fasterxml)\\..*")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("org.scanlake.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length, Main.class.getProtectionDomain());
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
