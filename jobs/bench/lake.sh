#!/usr/bin/env bash
# Times `analyze` into a new lake, through embedded Spark, on made years.
#
#   jobs/bench/lake.sh [YEARS...]      default: 1
#
# BENCH_RUNS (5) and BENCH_DATA (a folder for archives and lakes) may be set.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
machine
for years in "${@:-1}"; do
  mbox=$(archive "$years")
  lake=$bench_data/lake
  in_turn "$years years=rm -rf '$lake'; '$bench_home/scanlake' analyze '$mbox' --lake '$lake' \
--conf '$mbox.conf'"
  du -sh "$lake" | sed 's/\t.*/ of lake/'
  rm -rf "$lake"
done
