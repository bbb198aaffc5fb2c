#!/usr/bin/env bash
# Times `analyze --no-lake` on made years, on all cores and on one.
#
#   jobs/bench/summary.sh [PEER [YEARS...]]      default: no peer, 1 and 10 years
#
# PEER is a command that takes an mbox and a configuration folder and prints the same summary; it
# is run in turn with scanlake; '' for none. BENCH_RUNS (5) and BENCH_DATA (a folder for archives)
# may be set.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
peer=${1-}
[ $# = 0 ] || shift
[ $# -gt 0 ] || set -- 1 10
"$bench_home/scanlake" --version >&2
machine
for years; do
  mbox=$(archive "$years")
  analyze="'$bench_home/scanlake' analyze '$mbox' --no-lake --conf '$mbox.conf'"
  commands=("$years years=$analyze" "$years years, one core=taskset -c 0 $analyze")
  [ -z "$peer" ] || commands+=("$years years, peer=$peer '$mbox' '$mbox.conf'")
  in_turn "${commands[@]}"
done
