/**
 * Process 1 of every CI container, as the argument of `sh -c`. It waits for its work, runs it once, keeps its log and exit code in files
 * and never ends by itself: providers restart an exited container, and a used JIT config is poison (design 11).
 *
 * In `"${TMPDIR:-/tmp}/akr"`: `work` (placed by mv) is run once with `sh`, its standard input empty; `started` marks that it was begun;
 * `log` holds its standard output and error; `exit` (placed by mv, after the log is complete) holds its exit code in decimal. The log is
 * echoed to standard output. After a restart within the same directory, work that was begun and left no exit code counts as killed (137).
 *
 * TERM ends the supervisor at once and takes the work's process group along, where `setsid` can give it one.
 *
 * Needs sh, mkdir, chmod, mv, wc, tail, head, sleep. Two optional programs help: `setsid`, and GNU `env`, which undoes that a shell starts
 * its background commands with INT and QUIT ignored (a test suite that interrupts its children would hang).
 * Its own variables carry a prefix: one that the container's environment exports would otherwise reach the work with our value.
 */
export const supervisorScript = `akr="\${TMPDIR:-/tmp}/akr"
mkdir -p "$akr" && chmod 700 "$akr"
akr_work= ; akr_echo= ; akr_idle=
akr_nap() { sleep 0.2 2>/dev/null || sleep 1; }
akr_end() {
  trap '' TERM INT HUP
  for akr_pid in $akr_echo $akr_idle; do kill "$akr_pid" 2>/dev/null; done
  if [ -n "$akr_work" ]; then
    kill -TERM "-$akr_work" 2>/dev/null || kill -TERM "$akr_work" 2>/dev/null
    akr_nap
    kill -KILL "-$akr_work" 2>/dev/null || kill -KILL "$akr_work" 2>/dev/null
  fi
  exit 143
}
akr_leave() { echo "$1" >"$akr/exit.new" && mv "$akr/exit.new" "$akr/exit"; }
akr_echo_log() {
  akr_seen=0 ; akr_last=
  while :; do
    if [ -f "$akr/exit" ]; then akr_last=yes; fi
    akr_size=$(($(wc -c <"$akr/log")))
    if [ "$akr_size" -gt "$akr_seen" ]; then
      tail -c "+$((akr_seen + 1))" "$akr/log" | head -c "$((akr_size - akr_seen))"
      akr_seen=$akr_size
    elif [ -n "$akr_last" ]; then
      return
    fi
    akr_nap
  done
}
akr_run() {
  akr_with=
  if command -v setsid >/dev/null 2>&1; then akr_with=setsid; fi
  if env --default-signal=INT,QUIT true 2>/dev/null; then akr_with="$akr_with env --default-signal=INT,QUIT"; fi
  : >"$akr/log"
  $akr_with sh "$akr/work" </dev/null >"$akr/log" 2>&1 &
  akr_work=$!
  akr_echo_log 2>/dev/null &
  akr_echo=$!
  wait "$akr_work"
  akr_leave "$?"
  akr_work=
}
trap akr_end TERM INT HUP
if [ -e "$akr/started" ]; then
  if [ ! -f "$akr/exit" ]; then akr_leave 137; fi
else
  until [ -f "$akr/work" ]; do akr_nap; done
  if mkdir "$akr/started"; then akr_run; fi
fi
while :; do
  sleep 3600 &
  akr_idle=$!
  wait "$akr_idle"
done
`;
