#!/usr/bin/env bash
# Times the sweep of all thresholds over made years of alerts, a plain summary, and DuckDB on two
# threads over the same Parquet files: the same sweep in one query, and 20 thresholds of one
# signature one by one. Whole processes in turn, then each again and again in one process. The peer's
# answer must be that of the sweep.
#
#   jobs/bench/sweep.sh [YEARS...]      default: 10; also 100, which takes 25 GB
#
# BENCH_RUNS (3), BENCH_DATA (a folder for archives and lakes) and SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
BENCH_RUNS=${BENCH_RUNS:-3}
. "$(dirname "$0")/lib.sh"
[ $# -gt 0 ] || set -- 10
prepare_peer
queries=$bench_home/jobs/bench/peer
machine
for years; do
  lake=$(alert_lake "$years")
  conf=$bench_data/$years-years.mbox.conf
  export JDK_JAVA_OPTIONS="-Dknown=$conf/known-hosts.txt"
  "$bench_home/scanlake" sweep --lake "$lake" --conf "$conf" --output csv 2>/dev/null |
    grep ',classic,' | cut -d, -f1-5 | sort >"$bench_data/sweep.csv"
  bash -c "$peer '$lake' '$queries/sweep.sql' 1 '$bench_data/peer.csv'" >/dev/null 2>&1
  tr ';' , <"$bench_data/peer.csv" | sort | cmp - "$bench_data/sweep.csv"
  in_turn "$years years, sweep='$bench_home/scanlake' sweep --lake '$lake' --conf '$conf' --output csv" \
    "$years years, summary='$bench_home/scanlake' summary --lake '$lake' --conf '$conf'" \
    "$years years, peer=$peer '$lake' '$queries/sweep.sql' 1" \
    "$years years, peer, 20 of 2,700=$peer '$lake' '$queries/sweep-threshold.sql' 20"
  runs=$((bench_runs + 1))
  for command in sweep summary; do
    warm "$years years, $command" \
      in_spark LakeBench "$runs" "$command" --lake "$lake" --conf "$conf" --output csv
  done
  warm "$years years, peer" bash -c "$peer '$lake' '$queries/sweep.sql' $runs"
  warm "$years years, peer, one" bash -c "$peer '$lake' '$queries/sweep-threshold.sql' $runs"
done
