// The Nu HTML checker over many pages in one Java process.
import { spawn } from "node:child_process";

import { packages } from "../stage/settings.mjs";

const jar = packages.resolve("vnu-jar/build/dist/vnu.jar");

function run(addresses) {
  // It refuses loopback unless told otherwise.
  const child = spawn("java", ["-Xmx512m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar,
    "--format", "json", "--stdout", ...addresses], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((done, failed) => {
    const parts = [];
    child.stdout.on("data", (part) => parts.push(part));
    child.on("error", failed);
    child.on("close", () => done(Buffer.concat(parts).toString("utf8")));
  });
}

/// A block of data is no script, and no policy stops it: Chromium agrees, the checker's warning is a false alarm.
function isFalseAlarm({ message, extract = "" }) {
  return message.startsWith("Inline script violates Content Security Policy") && extract.includes('<script type="application/ld+json">');
}

/// Every message about the pages at these addresses, as "path:line: text".
export async function invalidMarkup(addresses) {
  const { messages } = JSON.parse(await run(addresses));
  return messages.filter((message) => !isFalseAlarm(message))
    .map(({ url, lastLine, message, extract = "" }) => `${new URL(url).pathname}:${lastLine}: ${message} – ${extract.trim()}`);
}
