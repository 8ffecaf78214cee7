// What a browser makes of the pages of `notyet class --format html`. Called with a folder that has `playwright-core` and `axe-core` in its
// node_modules, and with the folder of pages that `cargo test --test commands class_page` leaves; with a third argument, pictures are left there:
//
//     node tests/class_page.mjs FOLDER PAGES [PICTURES]
//
// The pages are opened from the disk, in light and dark, as wide as a desk's screen and as a phone's, and on paper; the one of a whole class
// is clicked through as well. It ends with status 1 and a clear line at the first thing that is not as it should be.

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The most time for everything, in milliseconds: the whole takes some seconds. */
const MOST_TIME = 180_000;

/** Where a browser may be. */
const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What Debian's launcher says of itself is not wanted; and a browser that is tried asks nobody for anything. */
const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

const DESK = ["desk", 1280, 900];
const PHONE = ["phone", 390, 844];

/** In which schemes and sizes a page is looked at, and whether by axe too, which takes its time: the small one of a class has all in it. */
const VIEWS = { class: [["light", DESK, true], ["dark", PHONE, true]] };
const OTHER_VIEWS = [["light", DESK, true], ["dark", PHONE, false]];
VIEWS.whole = [...OTHER_VIEWS, ["dark", DESK, false], ["light", PHONE, false]];

class NotAsItShould extends Error {}

function hold(what, holds, found) {
  if (!holds) {
    throw new NotAsItShould(`${what}; found: ${JSON.stringify(found, null, 1)}`);
  }
}

/** A page of the browser that keeps whatever it says, and whatever it asks for but the file itself. */
async function opened(context, address) {
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => request.url().split("#")[0] !== address && asked.push(request.url()));
  return { page, said, asked };
}

/** Opens the file anew, at a size and in a scheme. */
async function show(page, address, [, width, height], colorScheme, media = "screen") {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, media });
  await page.goto("about:blank");
  await page.goto(address);
}

function fold(page, isOpen) {
  return page.evaluate((open) => document.querySelectorAll("details").forEach((one) => (one.open = open)), isOpen);
}

/** Nothing may stand out to the right of the screen but in a part that scrolls by itself. */
async function fits(page, where) {
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  hold(`the page is as wide as the screen, ${where}`, wide[0] <= wide[1], wide);
}

/** A question is opened by a key and folded by a click, as a person does it. */
async function click(page) {
  const question = page.locator("details.question").first();
  const summary = question.locator("> summary");
  const isOpen = () => question.evaluate((one) => one.open);
  hold("questions are folded at first", !(await isOpen()), true);
  await summary.focus();
  await page.keyboard.press("Enter");
  hold("a key opens a question", await isOpen(), false);
  await summary.click();
  hold("a click folds it", !(await isOpen()), true);
  const folded = page.locator(".group > details").first();
  await folded.locator("> summary").click();
  hold("a click shows the other findings", await folded.locator("li").first().isVisible(), false);
}

/** Each link leads to a place that can then be seen, also where it was folded. */
async function follow(page) {
  const { count, lost } = await page.evaluate(async () => {
    // One to each place: that every link has its place is held where the page is written.
    const links = [...new Map([...document.querySelectorAll('a[href^="#"]')].map((link) => [link.hash, link])).values()];
    const lost = [];
    for (const link of links) {
      document.querySelectorAll("details").forEach((one) => (one.open = false));
      link.click();
      // The browser opens what is folded, and scrolls, with the next picture that it draws.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const place = document.querySelector(link.getAttribute("href"));
      const box = place?.getBoundingClientRect();
      if (!box || box.height === 0 || box.top < 0 || box.top > innerHeight || !place.checkVisibility({ contentVisibilityAuto: true })) {
        lost.push([link.getAttribute("href"), box]);
      }
    }
    return { count: links.length, lost };
  });
  hold("there are links", count > 40, count);
  hold("each link leads to a place that can be seen", lost.length === 0, lost);
  // And one of them as a person follows it.
  await fold(page, false);
  await page.locator(".group a").first().click();
  hold("a link opens the question that it leads to", (await page.locator("details.question[open]").count()) === 1, 0);
}

/** What axe finds against the rules of WCAG 2.2 AA and good habits. */
async function accessible(page, axe, where) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map((one) => [one.id, one.help, one.nodes.map((node) => node.target.join(" ")).slice(0, 5)]);
  hold(`axe finds nothing, ${where}`, told.length === 0, told);
  hold(`axe has looked at the page, ${where}`, passes.length > 10, passes.length);
}

/** On paper all that is folded is there, and nothing is cut off at its right. */
async function paper(page, address, name, pictures) {
  // As wide as what lies between the margins of a sheet of A4.
  await show(page, address, ["paper", 680, 900], "dark", "print");
  const hidden = await page.evaluate(() => {
    const inner = [...document.querySelectorAll("details.question > div, .group > details > ul")];
    return inner.filter((one) => one.getBoundingClientRect().height < 10 || !one.checkVisibility({ contentVisibilityAuto: true })).length;
  });
  hold(`on paper nothing is folded, ${name}`, hidden === 0, hidden);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  hold("paper is light, whatever the screen is", ground === "rgb(255, 250, 242)", ground);
  await fits(page, `${name}, paper`);
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(pictures && { path: join(pictures, `${name}.pdf`) }) });
  hold(`${name} can be printed`, pdf.length > 10_000, pdf.length);
}

async function look(context, axe, file, pictures) {
  const address = pathToFileURL(resolve(file)).href;
  const name = basename(file, ".html");
  const { page, said, asked } = await opened(context, address);
  for (const [scheme, size, byAxe] of VIEWS[name] ?? OTHER_VIEWS) {
    const where = `${name}, ${scheme}, ${size[0]}`;
    await show(page, address, size, scheme);
    await fits(page, where);
    if (pictures) {
      await page.screenshot({ path: join(pictures, `${name}-${scheme}-${size[0]}.png`), fullPage: true });
    }
    if (name === "whole" && scheme === "light" && size === DESK) {
      await click(page);
      await follow(page);
    }
    await fold(page, true);
    if (byAxe) {
      await accessible(page, axe, where);
    }
    await fits(page, `${where}, all opened`);
  }
  await paper(page, address, name, pictures);
  hold(`nothing is said on the console, ${name}`, said.length === 0, said);
  hold(`nothing is asked for, ${name}`, asked.filter((url) => url !== "about:blank").length === 0, asked);
  await page.close();
}

async function main([folder, pages, pictures]) {
  const { chromium } = createRequire(join(resolve(folder), "node_modules", "x.js"))("playwright-core");
  const axe = readFileSync(join(folder, "node_modules", "axe-core", "axe.min.js"), "utf8");
  const files = readdirSync(pages).filter((file) => file.endsWith(".html")).sort();
  hold("there are pages to look at", files.includes("whole.html") && files.length > 3, files);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
  }
  // A profile of its own, new each time.
  const profile = mkdtempSync(join(tmpdir(), "notyet-page-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: BROWSER, headless: true, args: ARGUMENTS });
  try {
    for (const file of files) {
      await look(context, axe, join(pages, file), pictures);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  console.log(`the pages of a class are as they should be in a browser, in light, dark, at a desk, on a phone and on paper: ${files.join(", ")}`);
}

setTimeout(() => {
  console.error(`class_page.mjs: not done after ${MOST_TIME} ms`);
  process.exit(1);
}, MOST_TIME).unref();

main(process.argv.slice(2)).catch((error) => {
  console.error(`class_page.mjs: ${error instanceof NotAsItShould ? error.message : error.stack}`);
  process.exit(1);
});
