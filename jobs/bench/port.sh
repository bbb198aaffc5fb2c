#!/usr/bin/env bash
# Times a Spark query over 20 million made flows with and without port identification in it, both
# warm in one process: rows a second, best of BENCH_RUNS (5), and what share is left.
#
#   jobs/bench/port.sh
set -euo pipefail
. "$(dirname "$0")/lib.sh"
"$bench_home/scanlake" --version >&2
machine | head -n 1
opens=()
for package in lang lang.invoke lang.reflect io net nio util util.concurrent \
  util.concurrent.atomic; do
  opens+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
opens+=(--add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens=java.base/sun.security.action=ALL-UNNAMED
  --add-opens=java.base/sun.util.calendar=ALL-UNNAMED)
SPARK_LOCAL_IP=127.0.0.1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${opens[@]}" -Xmx2g \
  "-Dlog4j2.configurationFile=$bench_home/conf/log4j2.properties" \
  -cp "$bench_home/dist/*:$bench_home/dist/quick/*:$bench_home/dist/jars/*" \
  "$bench_home/jobs/bench/PortBench.java" "$bench_home/conf" "$bench_runs"
