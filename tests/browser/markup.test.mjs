// The Nu HTML checker over every page.
import { test } from "node:test";

import { invalidMarkup } from "./checks/markup.mjs";
import { serveBroken, servePublished } from "./stage/bench.mjs";
import { Faults, expectCaught } from "./stage/faults.mjs";
import { publishedSite } from "./stage/settings.mjs";
import { pagesOf } from "./stage/site_tree.mjs";

const site = await servePublished();
const broken = await serveBroken();
const pages = pagesOf(publishedSite).map(({ path }) => site + path);
const control = `${broken}markup.html`;
const messages = await invalidMarkup([...pages, control]);
const aboutControl = (message) => message.startsWith("/markup.html:");

test(`the HTML of ${pages.length} pages is valid`, async () => {
  const faults = new Faults("markup");
  await faults.note("Nu", messages.filter((message) => !aboutControl(message)));
  faults.expectNone();
});
test("control: one id twice", () => expectCaught(messages.filter(aboutControl), /Duplicate ID .one./));
