#!/bin/sh
# Runs one program for as long as somebody holds our standard input open.
#
#   watched.sh PID_FILE COMMAND [ARGUMENT...]
#
# When the launcher ends, however it ends (kill -9 included), the operating system closes the pipe and the program is
# stopped: first politely, after 60 seconds for good. So neither a crashed launcher nor a killed test leaves a server
# behind. Ctrl-C in a terminal reaches every process of the group; it is ignored here and in the program, because the
# launcher stops its parts itself, in the right order.

pid_file=$1
shift
trap '' INT QUIT HUP
exec 3<&0

"$@" </dev/null 3<&- &
program=$!
echo "$program" >"$pid_file"

(
    read -r _ <&3
    kill -TERM "$program"
    seconds=0
    while kill -0 "$program" && [ "$seconds" -lt 60 ]; do
        sleep 1
        seconds=$((seconds + 1))
    done
    kill -KILL "$program"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
trap 'kill -TERM "$program"' TERM

# A signal that we trap interrupts `wait`; only the end of the program ends the loop.
wait "$program"
code=$?
while kill -0 "$program" 2>/dev/null; do
    wait "$program"
    code=$?
done
kill -KILL "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$code"
