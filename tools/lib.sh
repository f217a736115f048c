# shellcheck shell=bash
# What the scripts of this folder share. Sourced, with `set -euo pipefail` in force.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export root
# The compiler's cache then serves another clone of the same sources too.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*" >&2; }

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 2
}

# packages SECTION... : the names in those sections of tools/packages.
packages() {
    local wanted=" $* "
    awk -v wanted="$wanted" '
        /^\[.*\]$/ { section = substr($0, 2, length($0) - 2); next }
        NF && !/^#/ && index(wanted, " " section " ") { print $1 }' "$root/tools/packages"
}

# as_root COMMAND... : runs it as root, through sudo where that is needed.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "packages are missing and neither root nor sudo is at hand; as root, run tools/setup"
    fi
}

# install_packages SECTION... : installs what those sections name and the machine lacks; silent if it lacks nothing.
# node and npm may have come from elsewhere: Debian's packages cannot be installed beside those.
install_packages() {
    command -v dpkg-query >/dev/null || die "this is not Debian; install what tools/packages names, then use CMake"
    local installed missing=()
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    local name
    for name in $(packages "$@"); do
        case $name in nodejs | npm) ! command -v "${name%js}" >/dev/null || continue ;; esac
        grep -qxF -- "$name" <<<"$installed" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
    as_root "${apt[@]}" update >&2
    as_root "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET...] : configures where needed and builds the targets, or all.
build() {
    local preset=$1
    shift
    cd "$root" || return
    [ "build/$preset/build.ninja" -nt CMakePresets.json ] || cmake --preset "$preset" >&2
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"} >&2
}
