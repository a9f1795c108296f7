#!/bin/bash
# Puts a plan on a Slurm cluster: an array of tasks, a shard each, and after them a job that merges their results.
#
#     examples/slurm/submit.sh <plan> <shards> <merged.jsonl> [options of sbatch for the shards, such as --time=08:00:00]
#
# The same command again runs what is missing.
set -euo pipefail

if (($# < 3)); then
  echo "usage: $0 <plan> <shards> <merged.jsonl> [options of sbatch]" >&2
  exit 2
fi
plan=$1 shards=$2 merged=$(realpath -m "$3")
shift 3
# A plan may be a name as well.
if [[ -f $plan ]]; then plan=$(realpath "$plan"); fi
here=$(dirname "$(realpath "$0")")
cd "$here/../.."

# Checks the plan, and installs and builds what is missing: here and once, since no task may do it beside others.
npm run --silent reproduce -- "$plan" --out "$merged" --dry | tail -n 1
# Slurm makes no folder for its logs.
mkdir -p "$(dirname "$merged")"

# `--parsable`: the id of the job, on some clusters with the name of the cluster behind it.
array=$(sbatch --parsable --chdir="$PWD" --array="1-$shards" --output="${merged%.jsonl}.%A_%a.log" "$@" \
  "$here/shard.sbatch" "$plan" "$shards" "$merged")
array=${array%%;*}
# Tasks that are requeued are waited for, too. Where one has failed the merge leaves the queue instead of waiting for ever.
merge=$(sbatch --parsable --chdir="$PWD" --dependency="afterok:$array" --kill-on-invalid-dep=yes \
  --output="${merged%.jsonl}.%j.log" "$here/merge.sbatch" "$plan" "$shards" "$merged")
echo "shards: job $array, merge: job ${merge%%;*}"
