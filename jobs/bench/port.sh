#!/usr/bin/env bash
# Times a Spark query over 20 million made flows with and without port identification in it, both
# warm in one process: rows a second, best of BENCH_RUNS (5), and what share is left.
#
#   jobs/bench/port.sh
set -euo pipefail
. "$(dirname "$0")/lib.sh"
"$bench_home/scanlake" --version >&2
machine | head -n 1
in_spark PortBench "$bench_home/conf" "$bench_runs"
