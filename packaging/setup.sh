#!/bin/sh
# Makes what Negotiator needs on this machine, once: a virtual environment in .venv from the
# hashed lock file, and the system libraries that Qt loads. Where all is there it ends at once.
#
# usage: packaging/setup.sh run     what the program needs
#        packaging/setup.sh test    that, and what its checks need
#
# Exit 0, or 1 after a sentence that says what is missing and what to type.

set -eu
cd "$(dirname "$0")/.."

# What libqxcb.so and the Qt libraries below it load, and libdbus for screen readers.
QT_PACKAGES="libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"

say() { printf '%s\n' "$*" >&2; }

refuse() {
    say "$@"
    exit 1
}

# --- system packages ---------------------------------------------------------------------------

# Prints how a command becomes root's: nothing for root, "sudo -n" where no password is asked.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    sudo -n true 2>/dev/null && echo "sudo -n"
}

# install_packages WHY PACKAGE...
install_packages() {
    why=$1
    shift
    command -v apt-get >/dev/null ||
        refuse "$why Install with your system's package manager what Debian calls: $*"
    command="apt-get install --no-install-recommends $*"
    prefix=$(as_root) || refuse "$why Type this, then try again:
    sudo $command"
    say "$why Installing: $*"
    # shellcheck disable=SC2086 # the prefix is nothing or two words
    $prefix apt-get update -qq >&2 || say "The package lists are not up to date; trying all the same."
    # shellcheck disable=SC2086
    $prefix env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq --no-install-recommends "$@" </dev/null >/dev/null ||
        refuse "apt-get could not install them: see above. To try by hand:
    sudo $command"
}

# --- the virtual environment -------------------------------------------------------------------

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if is_new_enough "$name"; then
            command -v "$name"
            return
        fi
    done
    refuse "Negotiator needs Python 3.11 or newer, and there is none among the commands python3," \
        "python3.14, python3.13, python3.12, python3.11: install one, then try again."
}

# The script, not the module: its first line holds the path, which is wrong in a moved checkout.
environment_works() {
    is_new_enough .venv/bin/python && .venv/bin/pip --version >/dev/null 2>&1
}

with_venv() {
    "$1" -c 'import ensurepip' 2>/dev/null && "$1" -m venv .venv >&2
}

with_pip() {
    "$1" -m pip --python "$1" --version >/dev/null 2>&1 &&
        "$1" -m venv --without-pip .venv >&2 &&
        "$1" -m pip --python .venv/bin/python install --quiet pip >&2
}

with_uv() {
    command -v uv >/dev/null && uv venv --quiet --seed --python "$1" .venv >&2
}

with_virtualenv() {
    if "$1" -m virtualenv --version >/dev/null 2>&1; then
        "$1" -m virtualenv --quiet .venv >&2
    else
        command -v virtualenv >/dev/null && virtualenv --quiet --python "$1" .venv >&2
    fi
}

with_system_package() {
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    # What Qt loads as well: a system this bare lacks it too, and one command is enough to type.
    # shellcheck disable=SC2086 # a list of words
    install_packages "Python $version here cannot make virtual environments." \
        "python$version-venv" $QT_PACKAGES
    with_venv "$1"
}

make_environment() {
    python=$(find_python) || exit 1
    for way in with_venv with_pip with_uv with_virtualenv with_system_package; do
        rm -rf .venv
        if "$way" "$python" && environment_works; then
            return
        fi
    done
    refuse "No virtual environment could be made in .venv with $python: see above."
}

install_parts() {
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet"
    say "Installing into .venv what $1 names (about 100 MB to download, once)."
    if ! $pip --require-hashes --requirement "$1" >&2 ||
        ! $pip --no-index --no-deps --no-build-isolation --editable . >&2; then
        refuse "Not everything could be installed into .venv: see above, then try again."
    fi
}

# --- the libraries of Qt -----------------------------------------------------------------------

missing_libraries() {
    qt=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))')/PySide6
    ldd "$qt/QtWidgets.abi3.so" "$qt/QtSvg.abi3.so" "$qt/Qt/plugins/platforms/libqxcb.so" |
        awk '/not found/ { print $1 }' | sort -u | paste -s -d ' ' -
}

provide_libraries() {
    if [ "$(uname)" != Linux ] || [ -z "$(missing_libraries)" ]; then
        return
    fi
    # shellcheck disable=SC2086 # a list of words
    install_packages "Qt needs libraries that this system lacks: $(missing_libraries)." $QT_PACKAGES
    missing=$(missing_libraries)
    [ -z "$missing" ] || refuse "Qt still lacks $missing: install what holds them, then try again."
}

# --- what is asked, and whether it was done already --------------------------------------------

# With the path: an environment does not work after a move.
fingerprint() {
    { pwd && cat requirements.lock requirements-dev.lock pyproject.toml packaging/setup.sh; } | cksum
}

is_made_for() { [ "$(cat ".venv/.made-for-$1" 2>/dev/null)" = "$(fingerprint)" ]; }

case ${1-} in
    run) lock=requirements.lock ;;
    test) lock=requirements-dev.lock ;;
    *) refuse "usage: packaging/setup.sh run|test" ;;
esac

if [ -x .venv/bin/python ] && { is_made_for test || is_made_for "$1"; }; then
    exit 0
fi
if ! environment_works; then
    make_environment
fi
install_parts "$lock"
provide_libraries
fingerprint >".venv/.made-for-$1"
