# Sourced by ./run. The story of API-Direct, told with the command line client against a platform of its own.

demo_account=111122223333
demo_region=eu-west-1

demo() {
  local keep=no
  case "${1:-}" in
    --keep) keep=yes ;;
    "") ;;
    *) fail "demo knows only --keep, not '$1'" ;;
  esac
  demo_started=$SECONDS
  demo_prepare
  start_platform
  sign_up
  link_account
  make_project
  plan_it
  deploy_it "Deploy it"
  call_it
  look_at_it
  change_it
  roll_it_back
  [ "$keep" = yes ] && keep_running
  destroy_it
  chapter "Told in $((SECONDS - demo_started)) s"
}

# --- the story --------------------------------------------------------------------------------------------------

start_platform() {
  chapter "Start the platform: PostgreSQL, a simulator of AWS, the server"
  local log="$root/.run/logs/demo-launcher.log"
  start_launcher >"$log" 2>&1
  until grep -q '^ready' "$log"; do
    kill -0 "$launcher_pid" 2>/dev/null || { cat "$log" >&2; fail "the platform did not start"; }
    read -r -t 0.2 <> <(:) || true
  done
  cat "$log"
  export APIDIRECT_URL
  APIDIRECT_URL=$(sed -n 's/^ready *//p' "$log")
  simulator=$(sed -n 's/^aws=//p' "$APIDIRECT_HOME/ready.properties")
}

sign_up() {
  chapter "Sign up"
  show apidirect signup --email ada@example.com --organization Analytical --password-stdin <<<"$demo_password"
}

link_account() {
  chapter "Link an AWS account"
  show apidirect aws link --aws-account-id "$demo_account" --region "$demo_region"
  say ""
  say "The customer, with keys of the (simulated) account $demo_account, creates the stack:"
  local link="aws-$demo_account" id
  id=$(apidirect aws links --json --query 'items[0].id' | tr -d '"')
  apidirect aws template >account-link.yaml
  # What 'aws cloudformation deploy' does, without its thirty-second pauses.
  "$JAVA_HOME/bin/java" -Xmx128m -cp "$root/bootstrap/target/liberty/wlp/usr/servers/apidirect/thirdparty/*" \
    "$root/bootstrap/src/demo/Customer.java" "$simulator" "$demo_account" "$demo_region" api-direct-link account-link.yaml \
    "ExternalId=$(apidirect aws show "$id" --json --query externalId | tr -d '"')" \
    "ControlPlaneRoleArn=arn:aws:iam::999999999999:role/apidirect-control-plane"
  show apidirect aws verify "$id"
  show apidirect aws links
}

make_project() {
  chapter "Make a FastAPI project"
  show apidirect init hello-api
  cd hello-api
}

plan_it() {
  chapter "Plan: what would be made, property by property"
  show apidirect plan
}

deploy_it() {
  chapter "$1"
  show apidirect deploy --yes
}

call_it() {
  chapter "Call it: the answer is the app's own"
  demo_address=$(apidirect status --json --query url | tr -d '"')
  show curl -fsS "$demo_address/"
  say ""
}

look_at_it() {
  chapter "Look: status, outputs, logs"
  show apidirect status
  show apidirect outputs
  show apidirect logs
}

change_it() {
  chapter "Change the code and deploy again"
  sed -i.before 's/"Hello/"Good morning/; s/'"'"'Hello/'"'"'Good morning/' app/main.py
  diff app/main.py.before app/main.py || true
  rm app/main.py.before
  show apidirect deploy --yes
  call_it
}

roll_it_back() {
  chapter "Roll back"
  show apidirect releases list
  show apidirect rollback --yes
  call_it
}

destroy_it() {
  chapter "Destroy it: nothing remains"
  show apidirect destroy --confirm dev
  show apidirect inventory
}

# --- around it --------------------------------------------------------------------------------------------------

chapter() { printf '\n── %s %s\n' "$1" "$(printf '%*s' $((90 - ${#1})) '' | sed 's/ /─/g')"; }

show() {
  printf '$ %s\n' "$*"
  "$@"
}

# The demo's login stays out of the user's own configuration.
apidirect() { XDG_CONFIG_HOME="$APIDIRECT_HOME/config" "$root/clients/cli/target/apidirect/bin/apidirect" "$@"; }

# A demo has a home of its own and starts from nothing.
demo_prepare() {
  export APIDIRECT_HOME="$root/.run/demo"
  [ ! -e "$APIDIRECT_HOME/ready.properties" ] ||
    fail "a demo already runs" "end it with Ctrl-C where it was started; if it was killed, remove $APIDIRECT_HOME/ready.properties"
  rm -rf "$APIDIRECT_HOME"
  mkdir -p "$APIDIRECT_HOME/work"
  demo_password=$(head -c 18 /dev/urandom | base64)
  trap demo_end EXIT
  trap 'exit 130' INT TERM
  cd "$APIDIRECT_HOME/work"
}

keep_running() {
  chapter "Told in $((SECONDS - demo_started)) s, and kept running"
  say "platform   $APIDIRECT_URL"
  say "login      ada@example.com, password $demo_password"
  say "the API    $demo_address"
  say "project    cd $PWD"
  say "client     export APIDIRECT_URL=$APIDIRECT_URL XDG_CONFIG_HOME=$APIDIRECT_HOME/config; $root/run cli status"
  say "Ctrl-C ends it."
  wait "$launcher_pid" || true
  exit 0
}

demo_end() {
  local result=$?
  trap - EXIT INT TERM
  [ -z "${launcher_pid:-}" ] || stop_launcher
  exit "$result"
}
