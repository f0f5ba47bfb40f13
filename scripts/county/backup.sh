#!/bin/bash
# Nightly copy of a county's CouchDB. See docs/deploy.zh-CN.md.
# BACKUP_FROM: data folder, read only. BACKUP_TO: folder for the copies. BACKUP_AT: hour and minute of the day (02:30).
# BACKUP_KEEP: how many copies stay (14). `backup.sh now` makes one copy and ends.
set -euo pipefail
from=${BACKUP_FROM:-/data} to=${BACKUP_TO:-/backups} at=${BACKUP_AT:-02:30} keep=${BACKUP_KEEP:-14}
umask 077

# A file of CouchDB only grows, so a copy of what was there at some moment is whole. Compaction puts a new file in place
# of the old one: a file that vanished meanwhile makes the copy start again. The list of databases is copied first: a
# database that was made meanwhile is then missing as a whole.
copy() {
  local name part try
  name=county-$(date +%Y%m%d-%H%M%S).tar.gz
  part=$to/.$name.part
  for try in 1 2 3; do
    if list | tar --create --gzip --file "$part" --directory "$from" --no-recursion --null --files-from - \
      --warning=no-file-changed || [ $? -eq 1 ]; then
      tar --list --gzip --file "$part" >/dev/null
      sync "$part"
      mv "$part" "$to/$name"
      echo "$name: $(stat -c %s "$to/$name") bytes"
      return 0
    fi
    echo "try $try failed" >&2
  done
  rm -f "$part"
  return 1
}

list() {
  cd "$from" || return 1
  find . -maxdepth 1 -type f \( -name '_*.couch' -o -name '*.ini' \) -print0 | sort -z
  find ./shards -type f -name '*.couch' -print0
}

# Older copies go only after a new one is there.
prune() {
  find "$to" -maxdepth 1 -name 'county-*.tar.gz' | sort | head -n -"$keep" | while read -r old; do rm -f "$old"; done
}

if [ "${1:-}" = now ]; then
  copy && prune
  exit
fi
while true; do
  next=$(date -d "today $at" +%s)
  [ "$next" -gt "$(date +%s)" ] || next=$(date -d "tomorrow $at" +%s)
  sleep $((next - $(date +%s)))
  if copy; then prune; else echo 'no backup was made tonight' >&2; fi
done
