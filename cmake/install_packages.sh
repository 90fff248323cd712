#!/bin/sh
# Installs the Debian or Ubuntu packages that are missing for `make site`, `make test` or the fuzz targets, and names
# them first.
# Where all are present it touches nothing and says nothing.
set -eu

build="g++ cmake ninja-build pkg-config cmark libcmark-dev libyaml-cpp-dev libicu-dev nlohmann-json3-dev libcli11-dev libfmt-dev libxxhash-dev libboost-dev libpugixml-dev"
tests="libgtest-dev libgmock-dev libgumbo-dev python3 python3-jinja2 fonts-noto-cjk citation-style-language-locales citation-style-language-styles"

case "${1:-}" in
    site) wanted=$build ;;
    test) wanted="$build $tests" ;;
    fuzz) wanted="$build libgumbo-dev" ;;
    *)
        echo "usage: install_packages.sh site|test|fuzz" >&2
        exit 2
        ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is not Debian or Ubuntu: nothing is installed. The build needs what these packages hold: $wanted" >&2
    exit 0
fi

missing=""
for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done

# Programs that may come from elsewhere than a package: the command counts.
need() {
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
[ "$1" != fuzz ] || need clang++ clang
if [ "$1" = test ]; then
    need node nodejs
    need npm npm
    need java default-jre-headless
    need pdftotext poppler-utils
    # Tests open pages in a browser: any of these will do.
    [ -n "${CHROMIUM:-}" ] || command -v google-chrome >/dev/null 2>&1 || need chromium chromium
fi

[ -n "$missing" ] || exit 0
echo "Installing packages:$missing"

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "These packages are missing and neither root nor sudo is at hand. Have them installed with: apt-get install$missing" >&2
    exit 3
fi

$as_root apt-get update
# $missing is a list of words on purpose.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
