"""Checks the bill of materials that the build writes: SPDX 2.3, and every library that the program links."""
import json
import re
import sys
from pathlib import Path

bill = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
linked = Path(sys.argv[2]).read_text(encoding="utf-8")
faults = []


def require(holds, claim):
    if not holds:
        faults.append(claim)


require(bill["spdxVersion"] == "SPDX-2.3" and bill["dataLicense"] == "CC0-1.0", "the format is SPDX 2.3")
require(bill["documentNamespace"].startswith("https://"), "the document has a namespace")
require(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", bill["creationInfo"]["created"]), "the time is UTC")
packages = {package["SPDXID"]: package for package in bill["packages"]}
require(len(packages) == len(bill["packages"]), "each id occurs once")
for package in packages.values():
    name = package["name"]
    require(re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", package["SPDXID"]), f"{name}: the id has letters, digits, '.' and '-'")
    require(re.match(r"\d+\.\d+", package["versionInfo"]), f"{name}: a version is known")
    require(package["licenseDeclared"] not in ("", "NOASSERTION"), f"{name}: a licence is known")
for relation in bill["relationships"]:
    require(relation["relatedSpdxElement"] in packages, "a relationship leads to a package")
# The targets of other projects that generator/CMakeLists.txt links.
names = {name.lower() for package in packages.values() for name in [package["name"]]}
for target in set(re.findall(r"\b([A-Za-z0-9_-]+)::", linked)) - {"PkgConfig", "Threads"}:
    require(target.lower() in names, f"{target} is in the bill")
for fault in faults:
    print("does not hold:", fault)
sys.exit(1 if faults else 0)
