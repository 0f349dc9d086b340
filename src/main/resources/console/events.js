// What happened to meetings, and what became of telling it.

import { curl, query } from "./api.js";
import { h, setText, fill } from "./dom.js";
import { emptyState, step } from "./empty.js";
import { chosen, filterBar } from "./filters.js";
import { dayAndTime, pretty, timeOfDay } from "./format.js";
import { boundedList, fact, nothingMatches, openingRow, pauseButton } from "./lists.js";
import { HELD, state } from "./store.js";
import { copyButton, pill } from "./ui.js";

const TONES = { delivered: "good", pending: "plain", retrying: "warn", failed: "bad", skipped: "plain" };

const bar = filterBar("Filter events: type, meeting, user, target");
const pause = pauseButton(render);
const list = boundedList({
  label: "Events",
  keyOf: (event) => `${event.sequence} ${event.event.id}`,
  make: row,
  update: show,
});
const none = h(
  "div",
  {},
  emptyState(
    "No events yet",
    "Whatever happens to a meeting is told here as AWS tells it, with what became of each delivery.",
    step("Wait for the next one, as a test would:", () => curl("GET", "/_chime/events?type=MeetingStarted&wait=10s")),
    step(
      "Have events delivered, here to a webhook, by starting Chime Local with:",
      "CHIME_EVENTS_WEBHOOK=http://127.0.0.1:8080/events",
    ),
  ),
);
const nothing = nothingMatches();

export const element = h(
  "div",
  { class: "view" },
  h("h1", { class: "hidden" }, "Events"),
  h(
    "div",
    { class: "toolbar" },
    bar,
    pause.element,
    copyButton(() => curl("GET", "/_chime/events?limit=100"), "Copy curl"),
  ),
  h(
    "div",
    { class: "columns events", "aria-hidden": "true" },
    ...["Time", "Event", "About", "From", "Deliveries"].map((name) => h("span", {}, name)),
  ),
  list.element,
  none,
  nothing,
);

export function render() {
  const held = pause.of(state.events);
  const wanted = chosen(held, (event) => event.event, searchedFor);
  list.show(wanted.reverse());
  element.classList.toggle("blank", held.length === 0);
  none.hidden = held.length > 0;
  nothing.hidden = held.length === 0 || wanted.length > 0;
}

export function size() {
  return state.events.length >= HELD ? `${HELD}+` : String(state.events.length);
}

function searchedFor({ event, deliveries }) {
  const { detail } = event;
  return [
    detail.eventType,
    detail.meetingId,
    detail.externalMeetingId,
    detail.attendeeId,
    detail.externalUserId,
    ...deliveries.flatMap((delivery) => [delivery.target, delivery.destination, delivery.state, delivery.reason]),
  ];
}

/** AWS's name without the prefix that all have. */
export function typeOf(event) {
  return String(event.detail.eventType ?? event["detail-type"]).replace(/^chime:/, "");
}

function row(item) {
  const { event } = item;
  const deliveries = h("span", { class: "deliveries" });
  const element = openingRow(
    [
      h("time", { datetime: item.at, title: item.at }, timeOfDay(item.at)),
      h("span", { class: "what" }, h("b", {}, typeOf(event))),
      h(
        "span",
        { class: "about" },
        [event.detail.externalMeetingId, event.detail.externalUserId].filter(Boolean).join(" · "),
      ),
      h("span", { class: "from" }, `${event.account} ${event.region}`),
      deliveries,
    ],
    () => [details(element.current)],
  );
  element.deliveries = deliveries;
  return element;
}

function show(element, item) {
  element.current = item;
  fill(
    element.deliveries,
    ...item.deliveries.map((delivery) =>
      pill(`${delivery.target} ${delivery.state}`, TONES[delivery.state] ?? "plain"),
    ),
    item.deliveries.length === 0 && h("span", { class: "faint" }, "none"),
  );
  element.renew();
}

function details({ at, sequence, event, deliveries }) {
  const { meetingId } = event.detail;
  const command = curl("GET", query("/_chime/events", { meeting: meetingId, type: typeOf(event) }));
  return h(
    "div",
    {},
    h(
      "dl",
      { class: "facts" },
      fact("At", dayAndTime(at), " UTC"),
      fact("Sequence", String(sequence)),
      meetingId && fact("Meeting", h("a", { href: `#/meetings/${meetingId}` }, h("code", {}, meetingId))),
    ),
    h("ul", { class: "sent", "aria-label": "Deliveries" }, ...deliveries.map(deliveryRow)),
    h(
      "div",
      { class: "body" },
      h("h3", {}, "Event"),
      h("pre", { tabindex: "0", role: "group", "aria-label": "Event" }, pretty(event)),
    ),
    h(
      "p",
      { class: "actions" },
      copyButton(() => command, "Copy curl for this event"),
    ),
  );
}

function deliveryRow(delivery) {
  const attempts =
    delivery.attempts > 0 ? `${delivery.attempts} ${delivery.attempts === 1 ? "attempt" : "attempts"}` : "";
  const rest = h("span", { class: "why" });
  setText(rest, [attempts, delivery.reason].filter(Boolean).join(": "));
  return h(
    "li",
    {},
    pill(delivery.state, TONES[delivery.state] ?? "plain"),
    h("b", {}, delivery.target),
    h("code", {}, delivery.destination),
    rest,
  );
}
