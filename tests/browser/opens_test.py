#!/usr/bin/env python3
"""The built site in a real browser: opens_test.py SITE.

Each page kind, in both languages, is opened from file:// and from a server
under /some/sub/path/. It must show its heading and its footer, say nothing on
the console (a policy violation would), fetch its style sheet and its pictures,
and ask no other host for anything. A broken page is the negative control.
"""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

PREFIX = "/some/sub/path/"
PAGES = ["index.html", "papers/iliocaval-balloon-dilatation.html", "works/hage2018.html", "keywords/rankl.html",
         "citations.html", "keywords.html", "authors.html", "journals.html", "findings.html", "glossary.html",
         "about.html", "years/2018.html", "404.html"]
BROKEN = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title></head>
<body><h1>x</h1><footer>y</footer><script>document.title = "ran"</script></body></html>"""


def browser():
    for name in (os.environ.get("CHROMIUM"), "chromium", "google-chrome"):
        if name and shutil.which(name):
            return shutil.which(name)
    sys.exit("no browser: set CHROMIUM, or install chromium or google-chrome")


class Site(http.server.SimpleHTTPRequestHandler):
    """Serves the site under PREFIX and remembers each request with its status."""
    requests = []

    def translate_path(self, path):
        inside = path[len(PREFIX):] if path.startswith(PREFIX) else "outside-the-site"
        return super().translate_path("/" + inside)

    def log_request(self, code="-", size="-"):
        self.requests.append((self.path, int(code)))

    def log_message(self, *arguments):
        pass


def open_page(program, url):
    """The page's DOM after loading, and what stood on the console."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        run = subprocess.run(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-first-run", "--enable-logging=stderr",
             f"--user-data-dir={profile}", "--dump-dom", url],
            capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    return run.stdout, console


def faults_of(program, url):
    dom, console = open_page(program, url)
    faults = [f"{url}: {line}" for line in console]
    if dom.count("<h1") != 1 or "<footer" not in dom or "</html>" not in dom:
        faults.append(f"{url}: the page did not load whole")
    return faults


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    program = browser()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Site, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}{PREFIX}"

    faults = []
    for page in PAGES + ["en/" + page for page in PAGES]:
        faults += faults_of(program, (site / page).as_uri())
        faults += faults_of(program, address + page)

    wanted = [path for path, _ in Site.requests if path.endswith(".css")]
    if not wanted:
        faults.append("no style sheet was asked for")
    # The lost page alone names paths from the root of the host, and only without a base URL.
    lost = ("/404.html", "favicon.ico")
    faults += [f"{path}: {code}" for path, code in Site.requests
               if code >= 400 and path.startswith(PREFIX) and not path.endswith(lost)]

    with tempfile.TemporaryDirectory() as folder:
        broken = pathlib.Path(folder) / "broken.html"
        broken.write_text(BROKEN, encoding="utf-8")
        if not faults_of(program, broken.as_uri()):
            faults.append("the negative control passed: the check sees nothing")

    for fault in faults:
        print(fault)
    print(f"{2 * len(PAGES)} pages opened from file:// and under {PREFIX}: {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
