import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/** Starts the browser. Containers offer it no sandbox, and it opens nothing but our own page. */
export function startBrowser(...options) {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", ...options] });
}

/** Opens the console in a tab of its own, and notes whatever a page should not do. */
export async function visit(browser, url, { path = "/", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const misdeeds = [];
  const expected = [];
  page.on("console", (message) => {
    const isExpected = expected.some((status) => message.text().includes(`with a status of ${status} `));
    if (["error", "warning"].includes(message.type()) && !isExpected) {
      misdeeds.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => misdeeds.push(`uncaught: ${error.stack}`));
  page.on("dialog", (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`)) {
      misdeeds.push(`request to elsewhere: ${request.url()}`);
    }
  });
  await page.goto(url + path);
  return {
    page,
    /** The browser itself writes a line for each answer like this, which is no fault of the page. */
    expects: (status) => expected.push(status),
    /** The page must have behaved. */
    async leave() {
      assert.deepEqual(misdeeds, []);
      await context.close();
    },
  };
}

/** Waits until the page shows what there is, live. */
export async function live(page) {
  await page.locator('.live[data-status="live"]').waitFor();
}

/** What is on the clipboard. */
export function clipboard(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}
