#!/usr/bin/env bash
# Times `analyze` into a new lake, through embedded Spark, on made years, on all cores and on one.
#
#   jobs/bench/lake.sh [PEER [YEARS...]]      default: no peer, 1 and 10 years
#
# PEER is a command that takes an mbox and a configuration folder and prints the same summary; it
# is run in turn with scanlake; '' for none. BENCH_RUNS (3), BENCH_DATA (a folder for archives and
# lakes) and SCANLAKE_HEAP (2g) may be set.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
bench_runs=${BENCH_RUNS:-3}
peer=${1-}
[ $# = 0 ] || shift
[ $# -gt 0 ] || set -- 1 10
mbox=$(archive 1)
lake=$bench_data/lake
# Prepares what a first run prepares.
rm -rf "$lake"
"$bench_home/scanlake" analyze "$mbox" --lake "$lake" --conf "$mbox.conf" >/dev/null 2>&1
machine
for years; do
  mbox=$(archive "$years")
  analyze="'$bench_home/scanlake' analyze '$mbox' --lake '$lake' --conf '$mbox.conf'"
  commands=("$years years=rm -rf '$lake'; $analyze"
    "$years years, one core=rm -rf '$lake'; taskset -c 0 $analyze")
  [ -z "$peer" ] || commands+=("$years years, peer=$peer '$mbox' '$mbox.conf'")
  in_turn "${commands[@]}"
  du -sh "$lake" | sed 's/\t.*/ of lake/'
done
rm -rf "$lake"
