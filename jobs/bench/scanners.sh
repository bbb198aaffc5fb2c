#!/usr/bin/env bash
# Times the threshold random walk over a lake of made flows, and DuckDB on two threads with the same
# walk in SQL over the same Parquet files. Whole processes in turn, then each again and again in one
# process.
#
#   jobs/bench/scanners.sh [FLOWS...]      default: 20000000; for growth 2000000 20000000 100000000
#
# BENCH_RUNS (3), BENCH_DATA (a folder for logs and lakes) and SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
BENCH_RUNS=${BENCH_RUNS:-3}
. "$(dirname "$0")/lib.sh"
[ $# -gt 0 ] || set -- 20000000
prepare_peer
query=$bench_home/jobs/bench/peer/walks.sql
machine
echo "heap ${SCANLAKE_HEAP:-2g}"
for flows; do
  lake=$(flow_lake "$flows")
  in_turn "$flows='$bench_home/scanlake' scanners --lake '$lake' --detector trw --output csv" \
    "$flows, peer=$peer '$lake' '$query' 1"
  runs=$((bench_runs + 1))
  warm "$flows" in_spark LakeBench "$runs" scanners --lake "$lake" --detector trw --output csv
  warm "$flows, peer" bash -c "$peer '$lake' '$query' $runs"
done
