// What happens while a page is visited: what it says, what its policy stops, what it asks for, whether it jumps.

// Runs in the page before anything of it.
function remember() {
  window.conspectusSeen = { stopped: [], shift: 0 };
  addEventListener("securitypolicyviolation", (event) => {
    window.conspectusSeen.stopped.push(`${event.effectiveDirective} stopped ${event.blockedURI || "something inline"}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.conspectusSeen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

function settled() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.conspectusSeen))));
}

function isForeign(request, home) {
  const address = new URL(request.url());
  return !["data:", "blob:"].includes(address.protocol) && (address.protocol !== home.protocol || address.host !== home.host);
}

/// Watches a page from now on. Its `visit(address)` answers what went wrong, by theme:
/// {console, policy, foreign, failed, shift}, each a list of texts.
export class Witness {
  #page;
  #seen;
  #home;

  static async of(page) {
    const witness = new Witness();
    witness.#page = page;
    await page.addInitScript(remember);
    page.on("console", (message) => witness.#seen?.console.push(message.text()));
    page.on("pageerror", (error) => witness.#seen?.console.push(String(error)));
    page.on("request", (request) => isForeign(request, witness.#home) && witness.#seen.foreign.push(`asked for ${request.url()}`));
    page.on("requestfailed", (request) => witness.#seen.failed.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on("response", (response) => response.status() >= 400 && witness.#seen.failed.push(`${response.url()}: ${response.status()}`));
    return witness;
  }

  async visit(address) {
    this.#home = new URL(address);
    this.#seen = { console: [], policy: [], foreign: [], failed: [], shift: [] };
    await this.#page.goto(address, { waitUntil: "load" });
    const { stopped, shift } = await this.#page.evaluate(settled);
    this.#seen.policy.push(...stopped);
    if (shift > 0) this.#seen.shift.push(`the layout shifted by ${shift.toFixed(4)}`);
    return this.#seen;
  }
}
