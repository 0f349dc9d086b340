import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { control, startServer } from "./server.mjs";
import { live, startBrowser, visit } from "./visitor.mjs";

const BEARER = { Authorization: "Bearer sesame" };

let server;
let browser;

before(async () => {
  server = await startServer("--chime.control.token=sesame");
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("asks for the token, and sends it with all it asks, the stream too", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  visitor.expects(403);
  const dialog = page.getByRole("dialog", { name: "The control API wants its token" });
  await dialog.getByRole("textbox", { name: "Token" }).fill("guess");
  await page.keyboard.press("Enter");
  await dialog.getByText("That is not the token.").waitFor();
  await dialog.getByRole("textbox", { name: "Token" }).fill("sesame");
  await page.keyboard.press("Enter");
  await live(page);

  await control(server.url, "POST", "/meetings/sample", {}, BEARER);
  await page.getByRole("list", { name: "Meetings" }).getByText("sample-1").waitFor();
  await page.reload();
  await live(page);

  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.deepEqual(await page.evaluate(() => Object.values(localStorage)), []);
  await visitor.leave();
});

test("leaves the token out of the commands", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  visitor.expects(403);
  await page.getByRole("textbox", { name: "Token" }).fill("sesame");
  await page.keyboard.press("Enter");
  await live(page);

  await page.getByRole("button", { name: "Reset…" }).click();

  assert.equal(
    await page.getByRole("dialog").getByRole("group", { name: "Command" }).textContent(),
    `curl -s -X POST -H "Authorization: Bearer $CHIME_CONTROL_TOKEN" ${server.url}/_chime/reset`,
  );
  await visitor.leave();
});

test("lets the browser refuse markup, inline script and foreign hosts", async () => {
  const { page } = await visit(browser, server.url, { path: "/_chime/console/" });
  const outcome = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    const markup = (() => {
      try {
        document.body.innerHTML = "<img src=x onerror=alert(1)>";
        return "taken";
      } catch (error) {
        return error.name;
      }
    })();
    await fetch("http://192.0.2.1/").catch(() => {});
    const image = document.createElement("img");
    image.src = "http://192.0.2.1/x.png";
    await new Promise((resolve) => (image.onerror = resolve));
    return { markup, violations: violations.sort() };
  });

  assert.deepEqual(outcome, {
    markup: "TypeError",
    violations: ["connect-src", "img-src", "require-trusted-types-for"],
  });
  await page.context().close();
});

test("is not shown under a name that is not this machine's", async () => {
  const { port } = new URL(server.url);
  const rebinding = await startBrowser("--host-resolver-rules=MAP rebound.example 127.0.0.1");
  const foreign = await rebinding.newPage();

  const answer = await foreign.goto(`http://rebound.example:${port}/_chime/console/`);

  assert.equal(answer.status(), 403);
  assert.match(await foreign.textContent("body"), /chime\.allowed-hosts/);
  await rebinding.close();
});
