#!/usr/bin/env python3
"""Checks that generator/ keeps its rooms.

The table of rooms is generator/CMakeLists.txt: one conspectus_room(...) for each
room, in order from the ground up. A room may include itself and whatever the
rooms it links may include. Run with the source folder; `--self-test` plants
each fault in a small tree and expects it to be found.
"""

import os
import re
import sys
import tempfile

MOST_UNITS_IN_A_FOLDER = 40
MOST_LINES_IN_A_ROOM = 0.15
# What only one place may know.
FOREIGN = [
    (re.compile(r"<yaml-cpp/"), ("yaml/yaml.cpp",), "yaml-cpp"),
    (re.compile(r"<cmark"), ("markdown/cmark_tree.cpp",), "cmark"),
    (re.compile(r"<boost/"), ("evidence/statistics/distributions.cpp",), "Boost"),
    (re.compile(r"<(filesystem|fstream)>"), ("tree/", "cli/"), "the disk"),
]
# A room that may include a single header of another.
ONLY = {("template", "model"): {"model/ui_strings.h"}}


def rooms_of(cmake):
    """{room: rooms it may include}, in the order of the file, and the faults of the table."""
    may, faults = {}, []
    for call in re.findall(r"^conspectus_room\(([^)]*)\)", cmake, re.M):
        words = call.split()
        room, linked, into = words[0], [], None
        for word in words[1:]:
            if word in ("ROOMS", "LIBRARIES"):
                into = word
            elif into == "ROOMS":
                linked.append(word)
        may[room] = {room}
        for other in linked:
            if other not in may or other == room:
                faults.append(f"CMakeLists.txt: {room} links {other}, which is not declared above it")
            else:
                may[room] |= may[other]
    may["cli"] = set(may) | {"cli"}
    return may, faults


def read_tree(root):
    files = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith((".h", ".cpp", ".def")):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    files[os.path.relpath(path, root)] = file.read().splitlines()
    return files


def unit_of(path):
    return os.path.splitext(path)[0]


def includes_of(lines):
    for line in lines:
        found = re.match(r'#include (?:"([^"]+)"|(<[^>]+>))', line)
        if found:
            yield found.group(1), found.group(2)


def circles(edges):
    """Groups of units that include each other in a circle (Tarjan)."""
    index, low, stack, open_, found = {}, {}, [], set(), []

    def visit(start):
        work = [(start, iter(sorted(edges.get(start, ()))))]
        index[start] = low[start] = len(index)
        stack.append(start)
        open_.add(start)
        while work:
            unit, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    open_.add(other)
                    work.append((other, iter(sorted(edges.get(other, ())))))
                    break
                if other in open_:
                    low[unit] = min(low[unit], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[unit])
                if low[unit] == index[unit]:
                    group = []
                    while not group or group[-1] != unit:
                        group.append(stack.pop())
                        open_.discard(group[-1])
                    if len(group) > 1:
                        found.append(sorted(group))

    for unit in sorted(edges):
        if unit not in index:
            visit(unit)
    return found


def check_includes(files, may):
    faults, edges = [], {}
    for path, lines in sorted(files.items()):
        room = os.path.dirname(path)
        if room not in may:
            faults.append(f"{path}: lies in no room of CMakeLists.txt")
            continue
        for own, foreign in includes_of(lines):
            for pattern, places, what in FOREIGN:
                if foreign and pattern.match(foreign) and not path.startswith(places):
                    faults.append(f"{path}: only {' and '.join(places)} may know {what}")
            if own is None or own.startswith("templates/"):
                continue
            if own not in files:
                faults.append(f"{path}: includes {own}, which is not there")
                continue
            target = os.path.dirname(own)
            only = ONLY.get((room, target))
            if target not in may[room] or (only and own not in only):
                faults.append(f"{path}: {room} may not include {own}")
            if unit_of(own) != unit_of(path):
                edges.setdefault(unit_of(path), set()).add(unit_of(own))
    faults += ["units include each other in a circle: " + ", ".join(group) for group in circles(edges)]
    return faults


def check_sizes(files, most_lines=MOST_LINES_IN_A_ROOM):
    faults, units, lines = [], {}, {}
    for path, text in files.items():
        room = os.path.dirname(path)
        units.setdefault(room, set()).add(unit_of(path))
        lines[room] = lines.get(room, 0) + len(text)
    total = sum(lines.values())
    for room in sorted(units):
        if len(units[room]) > MOST_UNITS_IN_A_FOLDER:
            faults.append(f"{room}/ holds {len(units[room])} units, more than {MOST_UNITS_IN_A_FOLDER}: split it")
        if lines[room] > most_lines * total:
            faults.append(f"{room}/ holds {lines[room]} of {total} lines, more than {most_lines:.0%}: split it")
    return faults


def check(generator, most_lines=MOST_LINES_IN_A_ROOM):
    with open(os.path.join(generator, "CMakeLists.txt"), encoding="utf-8") as file:
        may, faults = rooms_of(file.read())
    files = read_tree(generator)
    return faults + check_includes(files, may) + check_sizes(files, most_lines), files


SOUND = {
    "CMakeLists.txt": "conspectus_room(text)\nconspectus_room(model ROOMS text)\nconspectus_room(template ROOMS model)\n",
    "text/a.h": "",
    "text/b.h": '#include "text/a.h"\n',
    "model/m.h": '#include "text/a.h"\n',
    "model/ui_strings.h": "",
    "template/t.cpp": '#include "model/ui_strings.h"\n#include "text/b.h"\n',
    "cli/main.cpp": '#include <filesystem>\n#include "template/t.h"\n',
    "template/t.h": "",
}
PLANTED = [
    ("upward", {"text/a.h": '#include "model/m.h"\n'}, "text may not include model/m.h"),
    ("circle", {"text/a.h": '#include "text/b.h"\n'}, "circle: text/a, text/b"),
    ("circle through a source", {"text/a.cpp": '#include "text/b.h"\n'}, "circle: text/a, text/b"),
    ("library", {"text/c.cpp": "#include <boost/math.hpp>\n"}, "may know Boost"),
    ("disk", {"model/n.cpp": "#include <fstream>\n"}, "may know the disk"),
    ("one header only", {"template/u.cpp": '#include "model/m.h"\n'}, "template may not include model/m.h"),
    ("room without a library", {"attic/x.h": ""}, "lies in no room"),
    ("missing", {"text/c.h": '#include "text/gone.h"\n'}, "is not there"),
    ("upward link", {"CMakeLists.txt": "conspectus_room(text ROOMS model)\nconspectus_room(model)\n"}, "not declared above"),
    ("crowd", {f"text/u{i}.h": "" for i in range(41)}, "more than 40"),
    ("hall", {"model/m.h": '#include "text/a.h"\n' * 90}, "more than 90%"),
]


def self_test():
    def faults_of(tree):
        with tempfile.TemporaryDirectory() as root:
            for path, text in tree.items():
                os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            return check(root, most_lines=0.9)[0]

    wrong = [f"sound tree: {fault}" for fault in faults_of(SOUND)]
    for name, change, expected in PLANTED:
        found = faults_of({**SOUND, **change})
        if not any(expected in fault for fault in found):
            wrong.append(f"{name}: '{expected}' was not found in {found}")
    print("\n".join(wrong) if wrong else f"{len(PLANTED)} planted faults found")
    return 1 if wrong else 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    faults, files = check(os.path.join(sys.argv[1], "generator"))
    if len(files) < 100:
        faults.append(f"only {len(files)} files found under generator/: is this the right place?")
    print("\n".join(faults) if faults else f"{len(files)} files: all includes point downward, no circle, no crowd")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
