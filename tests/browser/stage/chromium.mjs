// Debian's Chromium, started afresh for one test program and ended with it.
import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

import { packages } from "./settings.mjs";

const { chromium } = packages("playwright-core");

// The last one lets no name resolve: a page that asks for another host is caught, and nobody is asked.
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

function program() {
  for (const name of [process.env.CHROMIUM, "chromium", "google-chrome"]) {
    if (!name) continue;
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch { /* the next one */ }
  }
  throw new Error("no browser: set CHROMIUM, or install chromium or google-chrome");
}

/// A running browser. Closing one can hang while a page navigates: it gets five seconds, then it is killed.
export async function startBrowser() {
  const server = await chromium.launchServer({ executablePath: program(), args: flags, timeout: 60_000 });
  const browser = await chromium.connect(server.wsEndpoint());
  const stop = async () => {
    await Promise.race([server.close(), delay(5000, null, { ref: false })]);
    await server.kill();
  };
  return { browser, stop };
}
