#!/usr/bin/env python3
"""Prints the lines and branches of generator/ that the tests reach, room by room, from gcovr's summary.

Fails where a room that is held to a share of its branches has less.
"""

import json
import sys

# What reads untrusted files, and what publishes.
LEAST_BRANCHES = {"yaml": 90, "markdown": 90, "parse": 90, "link": 90, "tree": 90}
COUNTS = ("line_covered", "line_total", "branch_covered", "branch_total")


def rooms_of(summary):
    """{room: counts}: a folder of generator/ with all below it, and each folder below it that has files of its own."""
    rooms = {}
    for file in summary["files"]:
        folders = file["filename"].split("/")[1:-1]
        for room in {folders[0], "/".join(folders)}:
            counts = rooms.setdefault(room, dict.fromkeys(COUNTS, 0))
            for name in COUNTS:
                counts[name] += file[name]
    return rooms


def share(covered, total):
    return 100 * covered / total if total else 100


def row(name, counts):
    lines = share(counts["line_covered"], counts["line_total"])
    branches = share(counts["branch_covered"], counts["branch_total"])
    left = counts["branch_total"] - counts["branch_covered"]
    return f"{name:24}{counts['line_total']:7}{lines:8.1f}%{counts['branch_total']:9}{branches:8.1f}%{left:7}"


def main(path):
    with open(path, encoding="utf-8") as file:
        summary = json.load(file)
    rooms = rooms_of(summary)
    print(f"{'room':24}{'lines':>7}{'reached':>9}{'branches':>9}{'reached':>9}{'left':>7}")
    for room, counts in sorted(rooms.items()):
        print(row("  " + room if "/" in room else room, counts))
    print(row("all", summary))
    missing = [room for room in LEAST_BRANCHES if room not in rooms]
    low = [room for room, least in LEAST_BRANCHES.items()
           if room in rooms and share(rooms[room]["branch_covered"], rooms[room]["branch_total"]) < least]
    for room in missing:
        print(f"{room}: nothing was counted", file=sys.stderr)
    for room in low:
        print(f"{room}: fewer than {LEAST_BRANCHES[room]}% of its branches are reached; report/index.html marks "
              "the others", file=sys.stderr)
    return 1 if missing or low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
