import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { aws, control, createMeeting, presence, startServer } from "./server.mjs";
import { clipboard, live, startBrowser, visit } from "./visitor.mjs";

const NASTY = `<img src=x onerror="alert(1)"><script>alert(2)</script> \u202e{{7*7}} '";--`;

let server;
let browser;
let visitor;
let page;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  await control(server.url, "POST", "/reset");
  visitor = await visit(browser, server.url);
  page = visitor.page;
  await live(page);
});

afterEach(() => visitor.leave());

const row = (list, text) => page.getByRole("list", { name: list }).getByRole("listitem").filter({ hasText: text });
const button = (name, scope = page) => scope.getByRole("button", { name, exact: true });
const view = async (name) => {
  const links = page.getByRole("navigation", { name: "Views" });
  await links.getByRole("link", { name }).click();
  await links.locator('[aria-current="page"]').filter({ hasText: name }).waitFor();
};
const said = (text) => page.locator(".toast").filter({ hasText: text }).first().waitFor();

test("tells a newcomer what to do", async () => {
  assert.equal(page.url(), `${server.url}/_chime/console/`);
  await page.getByRole("heading", { name: "No meetings yet" }).waitFor();
  await page.getByText(`export AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS=${server.url}`).waitFor();

  await button("Copy", page.locator(".step").filter({ hasText: "with curl" })).click();

  const command = await clipboard(page);
  const [, path, body] = /^curl -s -X POST http:\/\/[^/]+(\S+) \\\n +-d '(.+)'$/.exec(command);
  assert.equal((await aws(server.url, "POST", path, JSON.parse(body))).status, 200);
  await row("Meetings", "room-7").waitFor();
});

test("shows a sample meeting, who joins and that it ends, without being loaded again", async () => {
  await page.evaluate(() => (globalThis.notLoadedAgain = true));

  await button("Create a sample meeting", page.locator(".empty")).click();
  await row("Meetings", "sample-1").getByRole("link").click();
  await page.getByRole("heading", { name: "sample-1" }).waitFor();
  assert.match(await page.locator(".countdown").textContent(), /^(1 d 00:00:00|23:59:\d\d)$/);

  const ann = row("Attendees", "ann");
  await ann.getByText("away").waitFor();
  await button("Join", ann).click();
  await ann.getByText("connected").waitFor();
  await row("Meetings", "1 of 2 here").waitFor();
  await row("Timeline", "AttendeeJoined").filter({ hasText: "ann" }).waitFor();

  const [meeting] = (await control(server.url, "GET", "/meetings")).meetings;
  const bob = { id: meeting.meeting.MeetingId, attendees: meeting.attendees.map((one) => one.attendee.AttendeeId) };
  await presence(server.url, bob, 1, "joined", "video-started");
  await row("Attendees", "bob").getByText("connected").waitFor();
  await row("Attendees", "bob").getByRole("button", { name: "Video", pressed: true }).waitFor();
  await button("Drop", row("Attendees", "bob")).click();
  await row("Attendees", "bob").getByText("away").waitFor();
  await button("Leave", ann).click();
  await ann.getByText("away").waitFor();

  await view("Clock");
  await button("Advance by 1 day").click();
  await said("The clock says");
  await view("Meetings");
  await row("Ended lately", "sample-1").getByRole("link").click();
  await page.getByText("has ended").waitFor();
  await row("Timeline", "MeetingEnded").waitFor();
  assert.equal(await page.evaluate(() => globalThis.notLoadedAgain), true);
});

test("ends a meeting", async () => {
  const meeting = await createMeeting(server.url, "room-7", ["ann", "bob"]);
  await row("Meetings", "room-7").getByRole("link").click();
  assert.equal(new URL(page.url()).hash, `#/meetings/${meeting.id}`);
  // The page may just be asking for the meeting, since attendees have come.
  visitor.expects(404);

  await button("End meeting").click();

  await row("Ended lately", "room-7").waitFor();
  assert.equal((await aws(server.url, "GET", `/meetings/${meeting.id}`)).status, 404);
});

test("makes calls fail by a rule, and shows why they did", async () => {
  await view("Faults");
  await page.getByLabel("Operation").selectOption("CreateMeeting");
  await page.getByLabel("Error", { exact: true }).selectOption("ThrottlingException");
  await page.getByLabel("Message").fill("Slow down, please");
  await page.getByLabel("Times").fill("1");
  await button("Add the rule").click();
  await row("Fault rules", "CreateMeeting: ThrottlingException").getByText("1 of 1 left").waitFor();

  const terms = { ClientRequestToken: "one", ExternalMeetingId: "room-7", MediaRegion: "eu-central-1" };
  const answer = await aws(server.url, "POST", "/meetings", terms);

  assert.equal(answer.status, 429);
  await row("Fault rules", "CreateMeeting: ThrottlingException").getByText("spent").waitFor();
  await view("Calls");
  const call = row("Calls", "CreateMeeting");
  await call.getByText("429").waitFor();
  await call.getByText("injected").waitFor();
  await call.getByText("ThrottlingException Slow down, please").waitFor();
  assert.equal((await aws(server.url, "POST", "/meetings", terms)).status, 200);
  await button("Failed only").click();
  await page.waitForFunction(() => document.querySelectorAll(".calls + .list li").length === 1);

  await view("Faults");
  await button("Remove CreateMeeting: ThrottlingException").click();
  await page.getByText("There are no rules").waitFor();
});

test("says which member of a rule is wrong", async () => {
  await view("Faults");
  await page.getByLabel("Times").fill("often");
  visitor.expects(400);

  await button("Add the rule").click();

  await page.getByRole("alert").filter({ hasText: "'times' must be" }).waitFor();
  assert.equal(await page.getByLabel("Times").getAttribute("aria-invalid"), "true");
});

test("shows an attacker's text as text", async () => {
  const name = `"onerror=alert(1)//'{[#|&`;
  const meeting = await createMeeting(server.url, name, [`'"(alert(1))`, "[b]bob[/b]"], {
    Tags: [{ Key: "<svg/onload=alert", Value: "<img src=x onerror=alert" }],
  });
  await control(server.url, "POST", "/faults", {
    operation: "GetMeeting",
    times: 1,
    error: { name: "ServiceFailureException", message: NASTY },
  });
  await control(server.url, "POST", "/faults", {
    operation: "GetMeeting",
    after: 9,
    status: 500,
    externalMeetingId: NASTY,
  });
  await aws(server.url, "GET", `/meetings/${meeting.id}`);
  await aws(server.url, "GET", `/${encodeURIComponent(NASTY)}`);
  await send(server.url, "GET /<img/src=x/onerror=alert(1)> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  await presence(server.url, meeting, 0, "joined");
  await aws(server.url, "POST", `/meetings/${meeting.id}/attendees`, { ExternalUserId: NASTY.slice(0, 40) });

  await row("Meetings", name).getByRole("link").click();
  await page.getByRole("heading", { name }).waitFor();
  await row("Attendees", `'"(alert(1))`).getByText("connected").waitFor();
  await page.locator(".tag").filter({ hasText: "<svg/onload=alert<img src=x onerror=alert" }).waitFor();
  await view("Calls");
  await row("Calls", "<script>alert(2)</script>").waitFor();
  await row("Calls", encodeURIComponent(NASTY)).first().waitFor();
  await row("Calls", "CreateAttendee").locator("summary").click();
  await row("Calls", "CreateAttendee").getByText("Request id").waitFor();
  await view("Events");
  await row("Events", "AttendeeJoined").locator("summary").click();
  await row("Events", "AttendeeJoined").getByText("chime:AttendeeJoined").waitFor();
  await view("Faults");
  await row("Fault rules", NASTY).first().waitFor();

  assert.equal(await page.locator("main :is(img, script, svg:not(.icon), iframe)").count(), 0);
});

/** Sends what no client library would. */
function send(url, text) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.end(text));
    socket.on("error", reject);
    socket.on("close", resolve);
    socket.resume();
  });
}

test("copies commands in which text stays text", async () => {
  await control(server.url, "POST", "/faults", {
    operation: "GetMeeting",
    externalUserId: "it's $(date)`",
    status: 500,
  });
  await view("Faults");
  await page.getByText("Only for some calls").click();
  await page.getByLabel("External user id").fill("it's $(date)`");
  await button("Actions as curl").click();

  await button("Add the rule").click();
  await said("Copied: curl");

  assert.equal(
    await clipboard(page),
    `curl -s -X POST ${server.url}/_chime/faults -d ` +
      `'{"operation":"*","externalUserId":"it'\\''s $(date)\`","error":{"name":"ThrottlingException"}}'`,
  );
  assert.equal((await control(server.url, "GET", "/faults")).rules.length, 1);
});

test("has a command for each view", async () => {
  await createMeeting(server.url, "room-7", ["ann", "bob"]);
  for (const [name, path] of Object.entries({
    Meetings: "/_chime/meetings",
    Calls: "/_chime/requests?limit=100",
    Events: "/_chime/events?limit=100",
    Faults: "/_chime/faults",
    Clock: "/_chime/clock",
  })) {
    await view(name);
    await page.locator(".toolbar").getByRole("button", { name: "Copy curl" }).click();
    await page.locator(".toolbar").getByText("Copied").waitFor();
    const [, url] = /^curl -s '?([^']+)'?$/.exec(await clipboard(page));
    assert.equal(url, server.url + path);
    assert.equal((await fetch(url)).status, 200);
  }
});

test("chooses by account, Region and text", async () => {
  await createMeeting(server.url, "one", ["ann", "bob"]);
  await createMeeting(server.url, "two", ["cyd", "dan"], {}, { account: "444455556666", region: "us-east-1" });
  await row("Meetings", "two").waitFor();

  await page.getByLabel("Account").selectOption("444455556666");
  await row("Meetings", "one").waitFor({ state: "detached" });
  await page.getByLabel("Account").selectOption("");
  await page.getByRole("searchbox").fill("ANN");
  await row("Meetings", "two").waitFor({ state: "detached" });
  await row("Meetings", "one").waitFor();
  await page.getByRole("searchbox").fill("nobody");
  await page.getByText("Nothing matches the filter.").waitFor();
  await button("Clear the filter").click();
  await row("Meetings", "two").waitFor();
});

test("stops, sets and starts the clock", async () => {
  await view("Clock");
  await button("Freeze").click();
  await page.getByText("frozen").waitFor();
  await page.getByLabel("Set to").fill("2031-02-03T04:05:06Z");
  await page.getByLabel("Set to").press("Enter");
  await page.locator(".now").getByText("04:05:06").waitFor();
  await page.getByLabel("Advance by", { exact: true }).fill("90m");
  await page.getByLabel("Advance by", { exact: true }).press("Enter");
  await page.locator(".now").getByText("05:35:06").waitFor();
  assert.equal((await control(server.url, "GET", "/clock")).now, "2031-02-03T05:35:06Z");
  await button("Let it go on").click();
  await button("Return to real time").click();
  await page.getByText("real time", { exact: true }).waitFor();
  assert.equal((await control(server.url, "GET", "/clock")).offset, "PT0S");
});

test("forgets what belongs to one account, or everything, when that is meant", async () => {
  await createMeeting(server.url, "one", ["ann", "bob"]);
  await createMeeting(server.url, "two", ["cyd", "dan"], {}, { account: "444455556666" });
  await row("Meetings", "two").waitFor();

  await button("Reset…").click();
  await button("Cancel").click();
  await button("Reset…").click();
  await page.getByLabel("What belongs to account").check();
  await page.getByRole("dialog").getByLabel("Account", { exact: true }).selectOption("444455556666");
  await button("Reset").click();
  await row("Meetings", "two").waitFor({ state: "detached" });
  await row("Meetings", "one").waitFor();

  await button("Reset…").click();
  await button("Reset").click();
  await page.getByRole("heading", { name: "No meetings yet" }).waitFor();
});

test("is led by the keyboard alone", async () => {
  const meeting = await createMeeting(server.url, "room-7", ["ann", "bob"]);
  await page.goto(`${server.url}/_chime/console/#/meetings/${meeting.id}`);
  await row("Timeline", "MeetingStarted").waitFor();
  for (const name of ["Meetings", "Calls", "Events", "Faults", "Clock"]) {
    await view(name);
    await page.evaluate(() => document.activeElement.blur());
    const reached = new Set();
    const all = await page.evaluate(() => {
      const controls = [...document.querySelectorAll("a[href], button, input, select, summary")];
      const seen = controls.filter((control) => control.checkVisibility({ visibilityProperty: true }));
      seen.forEach((control, index) => (control.dataset.walk = index));
      return seen.length;
    });
    for (let step = 0; step < 2 * all && reached.size < all; step++) {
      await page.keyboard.press("Tab");
      const { walk, outline } = await page.evaluate(() => ({
        walk: document.activeElement.dataset.walk,
        outline: getComputedStyle(document.activeElement).outlineStyle,
      }));
      if (walk !== undefined) {
        reached.add(walk);
        assert.notEqual(outline, "none", `focus is seen on control ${walk} of ${name}`);
      }
    }
    assert.equal(reached.size, all, `Tab reaches each control of ${name}`);
  }
  await view("Meetings");
  await button("Create a sample meeting").focus();
  await page.keyboard.press("Enter");
  await row("Meetings", "sample-1").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await button("Join", row("Attendees", "ann")).focus();
  await page.keyboard.press("Space");
  await row("Attendees", "ann").getByText("connected").waitFor();
  await page.getByRole("link", { name: "Calls" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".calls + .list summary").first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Request id").waitFor();
});

test("reconnects when the stream breaks, and asks while there is none", async () => {
  await page.route("**/_chime/stream", (route) => route.fulfill({ status: 200, contentType: "text/plain", body: "" }));
  await page.evaluate(() => location.reload());
  await page.locator('.live[data-status="polling"]').waitFor();

  await createMeeting(server.url, "room-7", ["ann", "bob"]);
  await row("Meetings", "room-7").waitFor();

  await page.unroute("**/_chime/stream");
  await live(page);
});

test("fits a phone", async () => {
  const meeting = await createMeeting(server.url, "a-name-that-is-as-long-as-names-of-meetings-can-become-here", [
    "ann",
    "b".repeat(64),
  ]);
  await page.setViewportSize({ width: 375, height: 700 });
  for (const path of [`meetings/${meeting.id}`, "meetings", "calls", "events", "faults", "clock"]) {
    await page.goto(`${server.url}/_chime/console/#/${path}`);
    await page.locator("main .view").waitFor();
    if (path.includes("/")) {
      await row("Timeline", "AttendeeAdded").last().waitFor();
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 375, `${path} is not wider than the phone`);
  }
});

test("keeps the theme that was chosen", async () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await button("Theme: system").click();
  await button("Theme: light").click();
  await button("Theme: dark").waitFor();
  const dark = await ground();
  assert.notEqual(dark, light);

  await page.reload();
  await live(page);
  assert.equal(await ground(), dark);
});

for (const colorScheme of ["light", "dark"]) {
  test(`can be read where it is ${colorScheme}`, async () => {
    const meeting = await createMeeting(server.url, "room-7", ["ann", "bob"], {
      Tags: [{ Key: "team", Value: "blue" }],
    });
    await control(server.url, "POST", "/faults", {
      operation: "GetMeeting",
      times: 1,
      error: { name: "NotFoundException" },
    });
    await presence(server.url, meeting, 0, "joined", "video-started");
    await aws(server.url, "GET", `/meetings/${meeting.id}`);
    await aws(server.url, "DELETE", `/meetings/${(await createMeeting(server.url, "room-8", ["ann", "bob"])).id}`);
    await page.emulateMedia({ colorScheme });
    for (const path of [`meetings/${meeting.id}`, "calls", "events", "faults", "clock"]) {
      await page.goto(`${server.url}/_chime/console/#/${path}`);
      await page.locator("main .view").waitFor();
      assert.deepEqual(await page.evaluate(hardToRead), [], path);
    }
  });
}

/** Texts whose contrast is less than 4.5 to 1 (WCAG 2, AA). */
function hardToRead() {
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 && element.parentElement ? ground(element.parentElement) : color;
  };
  const texts = [...document.querySelectorAll("body *")].filter(
    (element) =>
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()),
  );
  return texts
    .map((element) => {
      const [one, other] = [getComputedStyle(element).color, ground(element)].map(luminance).sort((a, b) => b - a);
      return { text: element.textContent.slice(0, 40), contrast: (one + 0.05) / (other + 0.05) };
    })
    .filter(({ contrast }) => contrast < 4.5);
}
