# shellcheck shell=sh
# Finds a JDK 25 and a Maven, for the scripts beside; to be sourced, not run.
# Many machines have an older default `java`, so the usual places are looked through too.

wanted_jdk=25

fail() {
    echo "$1" >&2
    exit 1
}

# True if the folder is a JDK (with a compiler) of the wanted release.
is_wanted_jdk() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q "^JAVA_VERSION=\"${wanted_jdk}[.\"+-]" "$1/release"
}

find_jdk() {
    default_javac=$(command -v javac || true)
    if [ -n "$default_javac" ]; then
        default_javac=$(readlink -f "$default_javac" 2>/dev/null || echo "$default_javac")
    fi
    if [ -x /usr/libexec/java_home ]; then
        mac_jdk=$(/usr/libexec/java_home -v "$wanted_jdk" 2>/dev/null || true)
    fi
    for jdk in "${JAVA_HOME:-}" "${default_javac%/bin/javac}" "${mac_jdk:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@"$wanted_jdk"/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$jdk" ] && is_wanted_jdk "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return
        fi
    done
    fail "A JDK $wanted_jdk is needed and none was found. Install one (for example from https://adoptium.net, or with
'sdk install java 25-tem', 'brew install openjdk@25'), or point JAVA_HOME at it."
}

# Maven 3.8.7 or newer.
find_maven() {
    command -v mvn >/dev/null || fail "Maven 3.8.7 or newer is needed and 'mvn' was not found. Install it: https://maven.apache.org/install.html"
    maven_version=$(mvn -v 2>/dev/null | sed -n 's/^[^A-Za-z]*\[*[0-9;]*m*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    lowest=$(printf '%s\n%s\n' 3.8.7 "$maven_version" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)
    [ "$lowest" = 3.8.7 ] || fail "Maven 3.8.7 or newer is needed; this is ${maven_version:-unknown}."
}
