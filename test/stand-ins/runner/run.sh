#!/bin/sh
# STAND-IN for the GitHub Actions runner's run.sh: takes ACTIONS_RUNNER_INPUT_JITCONFIG, works on one job of the stand-in GitHub, exits.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec node "$here/runner.mjs"
