// The service's clock, which can be moved.

import { curl } from "./api.js";
import { clock, serviceNow, setClock } from "./clock.js";
import { h, setAttribute, setText } from "./dom.js";
import { clockTime, countdown, day, offsetInWords } from "./format.js";
import { boundedList } from "./lists.js";
import { state } from "./store.js";
import { act, actionButton, copyButton } from "./ui.js";

const STEPS = [
  ["PT1M", "1 minute"],
  ["PT5M", "5 minutes"],
  ["PT1H", "1 hour"],
  ["P1D", "1 day"],
];
const MOST_NEXT = 5;

const date = h("span", { class: "date" });
const time = h("span", { class: "time" });
const standing = h("p", { class: "standing" });
const by = h("input", {
  name: "by",
  "aria-label": "Advance by",
  value: "PT30M",
  placeholder: "PT30M or 30m",
  autocomplete: "off",
  spellcheck: "false",
});
const to = h("input", {
  name: "now",
  "aria-label": "Set to",
  placeholder: "2027-01-15T10:00:00Z",
  autocomplete: "off",
  spellcheck: "false",
});
const freeze = actionButton("Freeze", () =>
  setting({ frozen: !clock()?.frozen }, clock()?.frozen ? "The clock goes on" : "The clock stands still"),
);
const real = actionButton("Return to real time", () => setting({}, "The clock shows real time"));
const next = boundedList({
  label: "Next to end",
  keyOf: (meeting) => meeting.meeting.MeetingId,
  make: nextRow,
  update: (row, meeting) => (row.current = meeting),
});
const nextTitle = h("h2", {}, "Next to end");

export const element = h(
  "div",
  { class: "view time" },
  h("h1", { class: "hidden" }, "Clock"),
  h(
    "div",
    { class: "toolbar" },
    h("p", { class: "lead" }, "Meetings begin and end by this clock. Move it instead of waiting."),
    copyButton(() => curl("GET", "/_chime/clock"), "Copy curl"),
  ),
  h(
    "div",
    { class: "split even" },
    h(
      "section",
      { class: "card face", "aria-label": "The service's clock" },
      h("p", { class: "now" }, date, time, h("span", { class: "zone" }, "UTC")),
      standing,
      h("div", { class: "actions" }, freeze, real),
    ),
    h(
      "section",
      { class: "card form", "aria-label": "Move the clock" },
      h("h2", {}, "Advance"),
      h(
        "div",
        { class: "actions" },
        ...STEPS.map(([step, label]) =>
          actionButton(label, () => advance(step), { "aria-label": `Advance by ${label}` }),
        ),
      ),
      h(
        "form",
        { class: "inline", onsubmit: submitting(() => advance(by.value.trim())) },
        by,
        h("button", { type: "submit", class: "action" }, "Advance"),
      ),
      h("h2", {}, "Set"),
      h(
        "form",
        { class: "inline", onsubmit: submitting(() => setting({ now: to.value.trim() }, "The clock is set")) },
        to,
        h("button", { type: "submit", class: "action" }, "Set"),
      ),
    ),
  ),
  h("section", { class: "next" }, nextTitle, next.element),
);

function submitting(action) {
  return (event) => {
    event.preventDefault();
    return act(action());
  };
}

function advance(step) {
  return { method: "POST", path: "/_chime/clock/advance", body: { by: step }, done: moved };
}

function moved(reading) {
  setClock(reading);
  return `The clock says ${day(reading.now)} ${clockTime(reading.now)}`;
}

function setting(body, said) {
  return {
    method: "PUT",
    path: "/_chime/clock",
    body,
    done: (reading) => {
      setClock(reading);
      return said;
    },
  };
}

export function render() {
  const soonest = [...state.meetings.values()]
    .sort((one, other) => Date.parse(one.endsAt) - Date.parse(other.endsAt))
    .slice(0, MOST_NEXT);
  next.show(soonest);
  nextTitle.parentElement.hidden = soonest.length === 0;
  tick();
}

function nextRow({ meeting, account, region }) {
  const left = h("span", { class: "left" });
  const element = h(
    "li",
    {},
    h(
      "a",
      { href: `#/meetings/${meeting.MeetingId}` },
      h("b", { class: "name" }, meeting.ExternalMeetingId),
      left,
      h("span", { class: "from" }, `${account} ${region}`),
    ),
  );
  return Object.assign(element, { left });
}

export function tick() {
  const now = serviceNow();
  const reading = clock();
  setText(date, day(now));
  setText(time, clockTime(now));
  if (reading !== null) {
    const offset = offsetInWords(reading.offset);
    setText(standing, reading.frozen ? `frozen, ${offset}` : offset);
    setText(freeze, reading.frozen ? "Let it go on" : "Freeze");
    setAttribute(element, "data-frozen", reading.frozen ? "true" : null);
  }
  for (const row of next.rows()) {
    setText(row.left, countdown(Date.parse(row.current.endsAt) - now));
  }
}
