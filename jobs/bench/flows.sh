#!/usr/bin/env bash
# Times `ingest flows` into a new lake, everything included, on a made log of each format.
#
#   jobs/bench/flows.sh [FLOWS...]      default: 20000000; for growth 2000000 20000000 100000000
#
# BENCH_RUNS (3), BENCH_DATA (a folder for logs and lakes) and SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
BENCH_RUNS=${BENCH_RUNS:-3}
. "$(dirname "$0")/lib.sh"
[ $# -gt 0 ] || set -- 20000000
lake=$bench_data/lake
# Prepares what a first run prepares.
rm -rf "$lake"
log=$(flow_log 20000 zeek)
"$bench_home/scanlake" ingest flows "$log" --lake "$lake" >/dev/null 2>&1
machine
echo "heap ${SCANLAKE_HEAP:-2g}"
for flows; do
  for format in zeek nfdump; do
    log=$(flow_log "$flows" "$format")
    in_turn "$flows $format=rm -rf '$lake'; '$bench_home/scanlake' ingest flows '$log' --lake '$lake'" |
      awk -v flows="$flows" '{
        print
        split(substr($0, 30), figures, " ")
        printf "%-28s %d flows a second\n", "", flows / figures[1]
      }'
    du -sh "$lake" | sed 's/\t.*/ of lake/'
  done
done
rm -rf "$lake"
