// Puts the page together: which view is seen, what stands above it, and when it is drawn.

import { onTokenNeeded } from "./api.js";
import * as calls from "./calls.js";
import { clock, serviceNow } from "./clock.js";
import { askForReset, askForToken } from "./dialogs.js";
import { fill, h, icon, setAttribute, setText } from "./dom.js";
import * as events from "./events.js";
import * as faults from "./faults.js";
import { onFilter, showFilters } from "./filters.js";
import { clockTime, day } from "./format.js";
import * as meeting from "./meeting.js";
import * as meetings from "./meetings.js";
import { apply, load, onChange, refreshAll, state } from "./store.js";
import { follow } from "./stream.js";
import * as time from "./time.js";
import { isCopying, onCopying, setCopying } from "./ui.js";

const VIEWS = { meetings, calls, events, faults, clock: time };
const NAMES = { meetings: "Meetings", calls: "Calls", events: "Events", faults: "Faults", clock: "Clock" };
const THEMES = ["system", "light", "dark"];
const LEAST_PAUSE = 100;

const main = document.getElementById("main");
const waiting = h("p", { class: "waiting" }, "Chime Local does not answer yet…");
let current = null;

/* The links above, and how much there is behind each. */

const tabs = Object.keys(VIEWS).map((name) => {
  const size = h("span", { class: "size" });
  return { name, size, link: h("a", { href: `#/${name}` }, NAMES[name], size) };
});
document.getElementById("views").append(...tabs.map((tab) => tab.link));

/* What stands beside them. */

const nowDay = h("span", { class: "wide" });
const nowTime = h("span");
const now = h("a", { class: "clock", href: "#/clock" }, nowDay, nowTime, h("span", { class: "wide" }, " UTC"));
const live = h("span", { class: "live", role: "status", "data-status": "connecting" }, "connecting");
const copying = h(
  "button",
  { type: "button", "aria-pressed": "false", title: "Copy actions as curl commands instead of carrying them out" },
  icon("terminal"),
  h("span", {}, "Actions as curl"),
);
const theme = h("button", { type: "button", class: "quiet" });
const reset = h("button", { type: "button", onclick: askForReset }, "Reset…");
document.getElementById("tools").append(live, now, copying, theme, reset);

copying.addEventListener("click", () => setCopying(!isCopying()));
onCopying((on) => setAttribute(copying, "aria-pressed", String(on)));

function showTheme() {
  const chosen = document.documentElement.dataset.theme ?? "system";
  fill(theme, icon(chosen));
  setAttribute(theme, "aria-label", `Theme: ${chosen}`);
  setAttribute(theme, "title", `Theme: ${chosen}`);
}

theme.addEventListener("click", () => {
  const chosen = document.documentElement.dataset.theme ?? "system";
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length];
  if (next === "system") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("chime.theme");
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem("chime.theme", next);
  }
  showTheme();
});
showTheme();

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

/* Which view: #/meetings, #/meetings/{id}, #/calls ... */

function route() {
  const [, name, id] = /^#\/([a-z]+)(?:\/([^/]+))?$/.exec(location.hash) ?? [];
  const wanted = Object.hasOwn(VIEWS, name ?? "") ? name : "meetings";
  meetings.open(wanted === "meetings" && id ? decoded(id) : null);
  if (wanted !== current) {
    current = wanted;
    fill(main, state.loaded ? VIEWS[wanted].element : waiting);
    scrollTo(0, 0);
  }
  document.title = `${NAMES[wanted]} · Chime Local`;
  tabs.forEach((tab) => setAttribute(tab.link, "aria-current", tab.name === wanted ? "page" : null));
  draw();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/* Drawing: at most ten times a second, and only what is seen. */

let drawing = false;
let drawnAt = 0;

function drawSoon() {
  if (drawing) {
    return;
  }
  drawing = true;
  setTimeout(() => requestAnimationFrame(draw), Math.max(0, drawnAt + LEAST_PAUSE - performance.now()));
}

function draw() {
  drawing = false;
  drawnAt = performance.now();
  if (!state.loaded) {
    return;
  }
  if (waiting.isConnected) {
    fill(main, VIEWS[current].element);
    setAttribute(document.body, "data-loaded", "true");
  }
  tabs.forEach((tab) => setText(tab.size, VIEWS[tab.name].size?.() ?? ""));
  showFilters();
  VIEWS[current].render();
  tick();
}

function tick() {
  const reading = clock();
  const at = serviceNow();
  setText(nowDay, `${day(at)} `);
  setText(nowTime, clockTime(at));
  setAttribute(now, "data-frozen", reading?.frozen ? "true" : null);
  setAttribute(now, "title", `The service's clock${reading?.frozen ? ", frozen" : ""}`);
  VIEWS[current].tick?.();
}

onChange((ids) => {
  meeting.onChange(ids);
  drawSoon();
});
onFilter(drawSoon);
meeting.onLoaded(drawSoon);
onTokenNeeded(askForToken);
addEventListener("hashchange", route);
route();
setInterval(() => state.loaded && tick(), 500);

const WORDS = { live: "live", polling: "every 2 s", reconnecting: "reconnecting" };
follow({
  load,
  apply,
  onGap: refreshAll,
  onStatus(status) {
    setAttribute(live, "data-status", status);
    setText(live, WORDS[status]);
  },
});
