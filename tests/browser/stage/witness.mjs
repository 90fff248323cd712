// What happens while a page is visited: what it says, what its policy stops, what it asks for, whether it jumps.

// Runs in the page before anything of it.
function remember() {
  window.conspectusSeen = { stopped: [], shift: 0 };
  addEventListener("securitypolicyviolation", (event) => {
    window.conspectusSeen.stopped.push(`${event.effectiveDirective} stopped ${event.blockedURI || "something inline"}`);
  });
  const count = (entries) => entries.forEach((entry) => window.conspectusSeen.shift += entry.value);
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.conspectusCount = () => count(observer.takeRecords());
}

function settled() {
  const see = (done) => { window.conspectusCount(); done(window.conspectusSeen); };
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(see, 0, done))));
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
  #network;

  static async of(page) {
    const witness = new Witness();
    witness.#page = page;
    witness.#network = await page.context().newCDPSession(page);
    await page.addInitScript(remember);
    page.on("console", (message) => witness.#seen?.console.push(message.text()));
    page.on("pageerror", (error) => witness.#seen?.console.push(String(error)));
    page.on("request", (request) => isForeign(request, witness.#home) && witness.#seen.foreign.push(`asked for ${request.url()}`));
    page.on("requestfailed", (request) => witness.#fail(request));
    page.on("response", (response) => response.status() >= 400 && witness.#seen.failed.push(`${response.url()}: ${response.status()}`));
    return witness;
  }

  /// What ends because we go on to the next page, such as an icon that comes after all else, is nothing missing.
  #fail(request) {
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") this.#seen.failed.push(`${request.url()}: ${why}`);
  }

  /// A page that shifts does so at every first visit; on a machine under load any page may be painted once in two steps.
  /// So a shift counts if it is seen at three first visits.
  async visit(address) {
    const seen = await this.#look(address);
    for (let again = 0; again < 2 && seen.shift.length > 0; ++again) {
      await this.#network.send("Network.clearBrowserCache");
      seen.shift = (await this.#look(address)).shift;
    }
    return seen;
  }

  async #look(address) {
    this.#home = new URL(address);
    this.#seen = { console: [], policy: [], foreign: [], failed: [], shift: [] };
    await this.#page.goto(address, { waitUntil: "load" });
    const { stopped, shift } = await this.#page.evaluate(settled);
    this.#seen.policy.push(...stopped);
    if (shift > 0) this.#seen.shift.push(`the layout shifted by ${shift.toFixed(4)}`);
    return this.#seen;
  }
}
