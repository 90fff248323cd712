// A web server on loopback that shows a site under a sub-path, as GitHub Pages does.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".xml": "application/xml",
  ".atom": "application/atom+xml", ".bib": "text/plain; charset=utf-8", ".ris": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8", ".txt": "text/plain; charset=utf-8",
};

function fileFor(root, prefix, address) {
  const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  if (!path.startsWith(prefix)) return null;
  const inside = normalize(path.slice(prefix.length) || "index.html");
  const file = join(root, inside.endsWith("/") ? inside + "index.html" : inside);
  return inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile() ? null : file;
}

function send(response, status, file) {
  response.writeHead(status, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

/// Serves `root` under `prefix`; what is not there gets the site's 404.html. Answers {address, close}.
export async function serve(root, prefix = "/") {
  const server = createServer((request, response) => {
    // A browser asks every host for its icon, whatever the page says.
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    const file = fileFor(root, prefix, request.url);
    const lost = join(root, "404.html");
    if (file) return send(response, 200, file);
    if (existsSync(lost)) return send(response, 404, lost);
    return response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}
