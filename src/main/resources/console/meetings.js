// All meetings, and beside them the one that is looked at.

import { curl, query } from "./api.js";
import { serviceNow } from "./clock.js";
import { h, setAttribute, setText } from "./dom.js";
import { emptyState, firstCall } from "./empty.js";
import { chosen, filter, filterBar } from "./filters.js";
import { clockTime, count, countdown } from "./format.js";
import { boundedList, nothingMatches } from "./lists.js";
import * as one from "./meeting.js";
import { state } from "./store.js";
import { actionButton, copyButton } from "./ui.js";

const MOST_ENDED = 10;

const bar = filterBar("Filter meetings: name, id, user, tag");
const list = boundedList({
  label: "Meetings",
  keyOf: (meeting) => meeting.meeting.MeetingId,
  make: row,
  update: show,
});
const nothing = nothingMatches();
const endedList = boundedList({
  label: "Ended lately",
  keyOf: (event) => event.event.detail.meetingId,
  make: endedRow,
  update: () => {},
});
const ended = h("section", { class: "ended" }, h("h2", {}, "Ended lately"), endedList.element);
const master = h("div", { class: "master" }, list.element, nothing, ended);
const split = h("div", { class: "split" }, master, one.element);
const none = emptyState(
  "No meetings yet",
  "Every meeting that an app creates comes up here at once, with its attendees and the time that is left.",
  h("div", { class: "step" }, h("p", {}, "Have a look with a sample:"), sampleButton("primary")),
  ...firstCall(),
);

export const element = h(
  "div",
  { class: "view" },
  h("h1", { class: "hidden" }, "Meetings"),
  h("div", { class: "toolbar" }, bar, sampleButton(""), copyButton(command, "Copy curl")),
  split,
  none,
);

function sampleButton(look) {
  return actionButton("Create a sample meeting", createSample, { class: look });
}

/** Where a filter says whose, the sample is theirs. */
function createSample() {
  const body = {};
  if (filter.account) {
    body.account = filter.account;
  }
  if (filter.region) {
    body.region = filter.region;
  }
  return {
    method: "POST",
    path: "/_chime/meetings/sample",
    body,
    done: (made) => `Created ${made.meeting.ExternalMeetingId}`,
  };
}

function command() {
  const { account, region } = filter;
  return curl("GET", query("/_chime/meetings", { account, region }));
}

export function open(id) {
  one.open(id);
  render();
}

export function render() {
  const all = [...state.meetings.values()].reverse();
  const wanted = chosen(all, (meeting) => meeting, searchedFor);
  list.show(wanted);
  const gone = endedEvents();
  endedList.show(gone);
  ended.hidden = gone.length === 0;
  nothing.hidden = all.length === 0 || wanted.length > 0;
  const isBlank = all.length === 0 && gone.length === 0 && one.opened() === null;
  element.classList.toggle("blank", isBlank);
  none.hidden = !isBlank;
  split.hidden = isBlank;
  split.classList.toggle("one", one.opened() !== null);
  one.render();
  tick();
}

export function size() {
  return state.meetings.size.toLocaleString("en");
}

function endedEvents() {
  const events = state.events.filter(
    ({ event }) => event.detail.eventType === "chime:MeetingEnded" && !state.meetings.has(event.detail.meetingId),
  );
  return chosen(
    events.slice(-MOST_ENDED),
    (event) => event.event,
    ({ event }) => [event.detail.meetingId, event.detail.externalMeetingId],
  ).reverse();
}

function searchedFor({ meeting, tags, attendees }) {
  return [
    meeting.MeetingId,
    meeting.ExternalMeetingId,
    meeting.MediaRegion,
    ...Object.entries(tags).flat(),
    ...attendees.flatMap(({ attendee }) => [attendee.ExternalUserId, attendee.AttendeeId]),
  ];
}

function row(item) {
  const name = h("b", { class: "name" });
  const left = h("span", { class: "left" });
  const about = h("span", { class: "from" });
  const people = h("span", { class: "people" });
  const link = h("a", { href: `#/meetings/${item.meeting.MeetingId}` }, name, left, about, people);
  const element = h("li", {}, link);
  Object.assign(element, { name, left, about, people, link });
  return element;
}

function show(element, item) {
  const connected = item.attendees.filter(({ presence }) => presence.connected).length;
  element.current = item;
  setText(element.name, item.meeting.ExternalMeetingId);
  setText(element.about, `${item.account} ${item.region}`);
  setText(
    element.people,
    connected > 0 ? `${connected} of ${item.attendees.length} here` : count(item.attendees.length, "attendee"),
  );
  setAttribute(element.people, "data-connected", connected > 0 ? "true" : null);
}

function endedRow({ at, event }) {
  const { meetingId, externalMeetingId } = event.detail;
  return h(
    "li",
    {},
    h(
      "a",
      { href: `#/meetings/${meetingId}` },
      h("b", { class: "name" }, externalMeetingId),
      h("span", { class: "left" }, clockTime(at)),
      h("span", { class: "from" }, `${event.account} ${event.region}`),
      h("span", { class: "people" }, "ended"),
    ),
  );
}

/** Counts down, and marks the row that is open. */
export function tick() {
  const now = serviceNow();
  const opened = one.opened();
  for (const element of list.rows()) {
    setText(element.left, countdown(Date.parse(element.current.endsAt) - now));
    setAttribute(element.link, "aria-current", element.current.meeting.MeetingId === opened ? "true" : null);
  }
  one.tick(now);
}
