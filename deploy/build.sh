# shellcheck shell=sh
# Builds what changed, for the scripts beside; to be sourced from the root folder after jdk.sh, not run.

built=deploy/launcher/target/built
log=.run/logs/build.log

# Something to build: a missing stamp, or a source, resource or build file that is newer (folders too: a deleted file).
changed() {
    [ -f "$built" ] || return 0
    [ -n "$(find pom.xml .mvn platform deploy ./*-service \
        -name target -prune -o \
        \( -name pom.xml -o -path '.mvn/*' -o -path '*/src/main/*' -o -path '*/demo-data/*' \) -newer "$built" -print | head -n 1)" ]
}

build_what_changed() {
    changed || return 0
    find_maven
    mkdir -p .run/logs
    echo "Building what changed (log: $log)"
    rm -f "$built"
    stamp=.run/build-started
    touch "$stamp"
    if ! { mvn -B -ntp -Dquick -Dmaven.test.skip=true package 2>&1 || touch .run/build-failed; } | tee "$log" \
        | awk '/Building .* \[[0-9]+\/[0-9]+\]$/ {
                step = $NF
                sub(/^.*Building /, "")
                sub(/ +\[[0-9]+\/[0-9]+\]$/, "")
                print "         " step " " $0
                fflush()
            }' || [ -e .run/build-failed ]; then
        rm -f .run/build-failed
        grep -E '^\[ERROR\]' "$log" | head -n 15 >&2
        fail "The build failed; the whole log is $log"
    fi
    touch -r "$stamp" "$built"
}
