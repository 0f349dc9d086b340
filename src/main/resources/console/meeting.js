// One meeting: what it is, who is in it, and its story.

import { call, curl, query } from "./api.js";
import { attendeeRow, showAttendee } from "./attendees.js";
import { fill, h, icon, keyed, setAttribute, setText } from "./dom.js";
import { count, countdown, dayAndTime } from "./format.js";
import { fact } from "./lists.js";
import { state, throttled } from "./store.js";
import { momentRow, remembered, told, untold } from "./timeline.js";
import { actionButton, copyButton, pill } from "./ui.js";

let id = null;
let view = null;
let timeline = [];
let fetched = false;

const title = h("h2", { class: "title", tabindex: "-1" });
const left = h("b", { class: "countdown" });
const standing = h("span", { class: "standing" });
const head = h("div", { class: "head" });
const facts = h("dl", { class: "facts" });
const attendees = h("ul", { class: "attendees", "aria-label": "Attendees" });
const attendeesTitle = h("h3", {}, "Attendees");
const earlier = h("p", { class: "note" });
const story = h("ol", { class: "timeline", "aria-label": "Timeline" });
const body = h(
  "div",
  { class: "body" },
  head,
  facts,
  h("section", { class: "who" }, attendeesTitle, attendees),
  h("section", {}, h("h3", {}, "Timeline"), earlier, story),
);
const hint = h("p", { class: "hint" }, "Choose a meeting to see its attendees and its timeline.");

export const element = h("section", { class: "detail", "aria-label": "Meeting" }, hint, body);

fill(
  head,
  h("a", { class: "back", href: "#/meetings" }, icon("back"), "All meetings"),
  h("div", { class: "name" }, title, standing, left),
  h(
    "div",
    { class: "actions" },
    actionButton("End meeting", end, { class: "danger" }),
    copyButton(() => (view ? curl("GET", path()) : curl("GET", query("/_chime/events", { meeting: id }))), "Copy curl"),
  ),
);

export function opened() {
  return id;
}

export function open(wanted) {
  if (wanted === id) {
    return;
  }
  id = wanted;
  view = id === null ? null : (state.meetings.get(id) ?? null);
  timeline = [];
  fetched = false;
  if (id !== null) {
    refresh();
  }
}

/** Fetches again what is shown, if the change was about it. */
export function onChange(ids) {
  if (id !== null && (ids.length === 0 || ids.includes(id))) {
    refresh();
  }
}

let rendered = () => {};

/** Says who draws the view when there is more to show. */
export function onLoaded(listener) {
  rendered = listener;
}

const refresh = throttled(async () => {
  const wanted = id;
  if (wanted === null || !state.loaded) {
    return;
  }
  const { timeline: moments, ...meeting } = (await living(wanted)) ?? { timeline: await remembered(wanted) };
  if (wanted === id) {
    view = meeting.meeting ? meeting : null;
    timeline = moments;
    fetched = true;
    rendered();
  }
}, 250);

async function living(meeting) {
  if (!state.meetings.has(meeting)) {
    return null;
  }
  return call("GET", path(meeting)).catch((refused) => (refused.status === 404 ? null : Promise.reject(refused)));
}

function path(meeting = id) {
  return `/_chime/meetings/${encodeURIComponent(meeting)}`;
}

export function render() {
  hint.hidden = id !== null;
  body.hidden = id === null;
  setAttribute(element, "data-ended", view ? null : "true");
  if (id === null) {
    return;
  }
  setText(title, view?.meeting.ExternalMeetingId ?? nameOfEnded() ?? id);
  showStanding();
  showFacts();
  showAttendees();
  const before = untold(timeline);
  setText(earlier, before > 0 ? `${count(before, "earlier moment")} not shown` : "");
  earlier.hidden = before === 0;
  keyed(
    story,
    told(timeline, id),
    (moment) => moment.key,
    momentRow,
    () => {},
  );
}

function nameOfEnded() {
  return (
    timeline.find((moment) => moment.event)?.event.detail.externalMeetingId ??
    state.events.find(({ event }) => event.detail.meetingId === id)?.event.detail.externalMeetingId
  );
}

function showStanding() {
  const words = view ? "ends in" : timeline.length > 0 ? "has ended" : fetched ? "is not known" : "";
  setText(standing, words);
  left.hidden = view === null;
}

let factsShown = "";

function showFacts() {
  const now = JSON.stringify([id, view && { ...view, attendees: null }]);
  if (now === factsShown) {
    return;
  }
  factsShown = now;
  if (view === null) {
    fill(facts, fact("Meeting id", idOf(id)));
    return;
  }
  const { meeting } = view;
  fill(
    facts,
    fact("Meeting id", idOf(id)),
    fact("Account", view.account),
    fact("Region", view.region, meeting.MediaRegion === view.region ? "" : ` (media in ${meeting.MediaRegion})`),
    fact("Created", dayAndTime(view.createdAt)),
    fact("Ends", dayAndTime(view.endsAt)),
    view.transcription &&
      fact(
        "Transcription",
        pill(
          view.transcription.state,
          view.transcription.state === "started" || view.transcription.state === "resumed" ? "good" : "warn",
        ),
        view.transcription.message && ` ${view.transcription.message}`,
      ),
    meeting.PrimaryMeetingId && fact("Replica of", reference(meeting.PrimaryMeetingId)),
    view.replicas.length > 0 && fact("Replicas", ...view.replicas.map(reference)),
    Object.keys(view.tags).length > 0 &&
      fact(
        "Tags",
        ...Object.entries(view.tags).map(([key, value]) => h("span", { class: "tag" }, h("b", {}, key), value)),
      ),
  );
}

function idOf(meeting) {
  return h(
    "span",
    { class: "id" },
    h("code", {}, meeting),
    copyButton(() => meeting, "Copy", { quiet: true }),
  );
}

function reference(meeting) {
  const known = /[0-9a-f-]{36}$/.exec(meeting)?.[0] ?? meeting;
  return h(
    "a",
    { class: "id", href: `#/meetings/${known}` },
    state.meetings.get(known)?.meeting.ExternalMeetingId ?? known,
  );
}

export function tick(now) {
  if (view !== null) {
    setText(left, countdown(Date.parse(view.endsAt) - now));
  }
}

function showAttendees() {
  const there = view?.attendees ?? [];
  attendeesTitle.parentElement.hidden = view === null;
  setText(attendeesTitle, there.length === 0 ? "No attendees" : `Attendees (${there.length})`);
  keyed(
    attendees,
    there,
    ({ attendee }) => attendee.AttendeeId,
    (item) => attendeeRow(item, path()),
    showAttendee,
  );
}

function end() {
  return view && { method: "DELETE", path: path(), done: `Ended ${view.meeting.ExternalMeetingId}` };
}
