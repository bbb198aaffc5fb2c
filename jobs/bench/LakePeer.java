import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/**
 * Answers from the Parquet files of a lake's tables with DuckDB on two threads. Arguments are the
 * lake, a query of peer/, the number of runs, and a file for the answer as CSV or nothing. All
 * files of the tables are read: the lake must be one into which was loaded once. System property
 * {@code known} may name a list of known hosts, which are then the table {@code known_hosts}. The
 * sequence {@code run} is there to be counted up by queries that ask something else each time.
 *
 * <p>Of each run a line is printed: seconds, rows and a sum of hashes of the rows' cells, which is
 * the same in any order.
 */
public final class LakePeer {
  private static final String[] TABLES = {"flows", "tcp_samples", "alerts", "alert_metrics"};

  private LakePeer() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path query = Path.of(args[1]);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute(Files.readString(query.resolveSibling("address-groups.sql")));
      statement.execute(Files.readString(query.resolveSibling("address.sql")));
      for (String table : TABLES) {
        view(statement, Path.of(args[0]), table);
      }
      knownHosts(statement);
      statement.execute("CREATE TEMP SEQUENCE run");
      String sql = Files.readString(query);
      for (int run = 0; run < Integer.parseInt(args[2]); run++) {
        long start = System.nanoTime();
        String answer = answer(statement, sql, args.length > 3 ? args[3] : "");
        System.out.printf("%.2f s, %s%n", (System.nanoTime() - start) / 1e9, answer);
      }
    }
  }

  private static void view(Statement statement, Path lake, String table)
      throws IOException, SQLException {
    if (Files.isDirectory(lake.resolve(table))) {
      String files = lake.resolve(table).toAbsolutePath().toString().replace("'", "''");
      statement.execute(
          "CREATE TEMP VIEW " + table + " AS FROM read_parquet('" + files + "/**/*.parquet')");
    }
  }

  private static void knownHosts(Statement statement) throws IOException, SQLException {
    StringJoiner rows = new StringJoiner("'), ('", "('", "')");
    for (String line : Files.readAllLines(Path.of(System.getProperty("known", "/dev/null")))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(line.strip());
      }
    }
    statement.execute("CREATE TEMP TABLE known_hosts AS FROM (VALUES " + rows + ") t(source)");
  }

  private static String answer(Statement statement, String sql, String file)
      throws IOException, SQLException {
    long rows = 0;
    long sum = 0;
    try (ResultSet answer = statement.executeQuery(sql);
        Writer out = file.isEmpty() ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(file))) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        StringJoiner row = new StringJoiner(";");
        for (int column = 1; column <= columns; column++) {
          row.add(answer.getString(column));
        }
        out.write(row + "\n");
        rows++;
        sum += hash(row.toString());
      }
    }
    return String.format("%d rows, sum %016x", rows, sum);
  }

  /** FNV-1a of 64 bits. */
  private static long hash(String row) {
    long hash = 0xcbf29ce484222325L;
    for (byte next : row.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ next & 0xff) * 0x100000001b3L;
    }
    return hash;
  }
}
