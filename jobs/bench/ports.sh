#!/usr/bin/env bash
# Times the hourly port signature report over a lake of made flows, and DuckDB on two threads with
# the same answer from the same Parquet files: from the flows, and from their TCP samples. Whole
# processes in turn, then each again and again in one process.
#
#   jobs/bench/ports.sh [FLOWS...]      default: 20000000; for growth 2000000 20000000 100000000
#
# BENCH_RUNS (3), BENCH_DATA (a folder for logs and lakes) and SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
BENCH_RUNS=${BENCH_RUNS:-3}
. "$(dirname "$0")/lib.sh"
[ $# -gt 0 ] || set -- 20000000
prepare_peer
queries=$bench_home/jobs/bench/peer
report='--window 1h --output csv'
machine
echo "heap ${SCANLAKE_HEAP:-2g}"
for flows; do
  lake=$(flow_lake "$flows")
  in_turn "$flows='$bench_home/scanlake' ports --lake '$lake' $report" \
    "$flows, peer on flows=$peer '$lake' '$queries/ports-of-flows.sql' 1" \
    "$flows, peer on samples=$peer '$lake' '$queries/ports-of-samples.sql' 1"
  runs=$((bench_runs + 1))
  # $report is a list of words.
  # shellcheck disable=SC2086
  warm "$flows" in_spark LakeBench "$runs" ports --lake "$lake" $report
  for query in flows samples; do
    warm "$flows, peer on $query" \
      bash -c "$peer '$lake' '$queries/ports-of-$query.sql' $runs"
  done
done
