# Sourced by ./run. The story of API-Direct, told with the command line client against a platform of its own.

demo() {
  local keep=no
  case "${1:-}" in
    --keep) keep=yes ;;
    "") ;;
    *) fail "demo knows only --keep, not '$1'" ;;
  esac
  local start=$SECONDS
  export APIDIRECT_HOME="$root/.run/demo"
  demo_clean
  mkdir -p "$APIDIRECT_HOME"
  local log="$root/.run/logs/demo-launcher.log"
  trap demo_end EXIT
  trap 'exit 130' INT TERM
  chapter "Start the platform"
  start_launcher >"$log" 2>&1
  demo_await_ready "$log"
  cat "$log"
  chapter "Is it well?"
  curl -fsS "$platform/health/ready"
  say ""
  chapter "Done in $((SECONDS - start)) s"
  if [ "$keep" = yes ]; then
    say "The platform keeps running at $platform (Ctrl-C ends it)."
    wait "$launcher_pid" || true
  fi
}

chapter() { printf '\n── %s %s\n' "$1" "$(printf '%*s' $((76 - ${#1})) '' | sed 's/ /─/g')"; }

# A demo starts from nothing; only what is slow to make and always the same is kept.
demo_clean() {
  [ ! -e "$APIDIRECT_HOME/ready.properties" ] || fail "a demo already runs" "end it with Ctrl-C where it was started, or remove $APIDIRECT_HOME/ready.properties if it was killed"
  rm -rf "$APIDIRECT_HOME"
}

demo_await_ready() {
  until grep -q '^ready' "$1"; do
    kill -0 "$launcher_pid" 2>/dev/null || { cat "$1" >&2; fail "the platform did not start"; }
    read -r -t 0.2 <> <(:) || true
  done
  platform=$(sed -n 's/^ready *//p' "$1")
}

demo_end() {
  local result=$?
  trap - EXIT
  stop_launcher
  exit "$result"
}
