#!/usr/bin/env bash
# Times `analyze --no-lake` on one and ten made years, on all cores and on one.
#
#   jobs/bench/summary.sh [PEER]
#
# PEER is a command that takes an mbox and a configuration folder and prints the same summary; it
# is run in turn with scanlake. BENCH_RUNS (5) and BENCH_DATA (a folder for archives) may be set.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
peer=${1-}
for years in 1 10; do
  mbox=$(archive "$years")
  analyze="'$bench_home/scanlake' analyze '$mbox' --no-lake --conf '$mbox.conf'"
  commands=("$years years=$analyze" "$years years, one core=taskset -c 0 $analyze")
  [ -z "$peer" ] || commands+=("$years years, peer=$peer '$mbox' '$mbox.conf'")
  [ "$years" != 1 ] || machine
  in_turn "${commands[@]}"
done
