# Shared by the scripts here: whole-process times, best of several, in turn.

bench_home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bench_data=${BENCH_DATA:-${TMPDIR:-/tmp}/scanlake-bench}
bench_runs=${BENCH_RUNS:-5}
TIMEFORMAT='%R %U %S'

# archive YEARS: the path of so many made years, made when it is not there.
archive() {
  local mbox=$bench_data/$1-years.mbox
  if [ ! -f "$mbox.truth.csv" ]; then
    mkdir -p "$bench_data"
    "$bench_home/scanlake" synth --like 2006 --years "$1" --seed 1 --out "$mbox" >&2
  fi
  printf '%s\n' "$mbox"
}

# seconds COMMAND...: wall, user and system seconds of one run, its output thrown away.
seconds() {
  { time "$@" >/dev/null 2>&1; } 2>&1 | tail -n 1
}

# in_turn NAME=COMMAND...: runs each command in turn, bench_runs times, and prints of each the run
# with the least wall seconds.
in_turn() {
  local run entry name
  declare -A best=()
  for ((run = 0; run < bench_runs; run++)); do
    for entry; do
      name=${entry%%=*}
      best[$name]+=$(seconds bash -c "${entry#*=}")$'\n'
    done
  done
  for entry; do
    name=${entry%%=*}
    printf '%-28s %s\n' "$name" "$(printf '%s' "${best[$name]}" | sort -n | head -n 1)"
  done
}

machine() {
  printf '%s, %s cores, %s, %s\n' "$(date -u +%F)" "$(nproc)" \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" \
    "$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1)"
  printf '%-28s %s\n' '' 'wall user system (seconds, whole process, best run)'
}
