import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Run by port.sh: arguments are the shipped configuration folder and the number of runs. */
public final class PortBench {
  private static final long ROWS = 20_000_000;
  private static final String FLOWS =
      "(SELECT element_at(array('TCP', 'UDP', 'ICMP'), 1 + cast(id % 3 AS int)) AS protocol,"
          + " cast((id * 7919) % 65536 AS int) AS dst_port FROM range("
          + ROWS
          + "))";
  private static final String WITHOUT =
      "SELECT count(*), sum(length(protocol)), sum(dst_port) FROM " + FLOWS;
  private static final String WITH =
      "SELECT count(*), sum(length(scanlake.port_purpose(protocol, dst_port))), sum(dst_port) FROM "
          + FLOWS;

  private PortBench() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.catalog.scanlake", "org.scanlake.parsed.PortFunctions")
            .config("spark.sql.catalog.scanlake.shipped", args[0])
            .getOrCreate()) {
      double without = 0;
      double with = 0;
      for (int run = 0; run < Integer.parseInt(args[1]); run++) {
        without = Math.max(without, rowsASecond(spark, WITHOUT));
        with = Math.max(with, rowsASecond(spark, WITH));
      }
      System.out.printf("without port identification  %.1f million rows/s%n", without / 1e6);
      System.out.printf("with it                      %.1f million rows/s%n", with / 1e6);
      System.out.printf("share                        %.0f %%%n", 100 * with / without);
    }
  }

  private static double rowsASecond(SparkSession spark, String sql) {
    long start = System.nanoTime();
    spark.sql(sql).collectAsList();
    return ROWS / ((System.nanoTime() - start) / 1e9);
  }
}
