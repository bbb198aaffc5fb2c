import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * Run by ports.sh, scanners.sh and sweep.sh: arguments are the number of runs and the words of a command,
 * which is run so often in one process. Its output is thrown away; of each run a line is printed.
 */
public final class LakeBench {
  private LakeBench() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    String[] words = Arrays.copyOfRange(args, 1, args.length);
    int exitCode = 0;
    for (int run = 0; run < Integer.parseInt(args[0]) && exitCode == 0; run++) {
      CommandLine command = command(words).setOut(new PrintWriter(Writer.nullWriter()));
      long start = System.nanoTime();
      exitCode = command.execute(words);
      System.out.printf("%.2f s%n", (System.nanoTime() - start) / 1e9);
    }
    System.exit(exitCode);
  }

  /** The program's main method ends the process, and what it calls is for its package only. */
  private static CommandLine command(String[] words) throws ReflectiveOperationException {
    Method commandLine =
        Class.forName("org.scanlake.command.Main").getDeclaredMethod("commandLine", String[].class);
    commandLine.setAccessible(true);
    return (CommandLine) commandLine.invoke(null, (Object) words);
  }
}
