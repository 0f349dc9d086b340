// One meeting: what it is, who is in it, and its story.

import { call, curl, query } from "./api.js";
import { fill, h, icon, keyed, setAttribute, setText } from "./dom.js";
import { countdown, dayAndTime, timeOfDay, day } from "./format.js";
import { fact } from "./lists.js";
import { state, throttled } from "./store.js";
import { typeOf } from "./events.js";
import { actionButton, copyButton, pill, toneOf } from "./ui.js";

const ARROWS = {
  SendReceive: ["⇅", "send and receive"],
  Send: ["↑", "send"],
  Receive: ["↓", "receive"],
  None: ["–", "none"],
};

let id = null;
let view = null;
let timeline = [];
let problem = null;

const title = h("h2", { class: "title", tabindex: "-1" });
const left = h("b", { class: "countdown" });
const standing = h("span", { class: "standing" });
const head = h("div", { class: "head" });
const facts = h("dl", { class: "facts" });
const attendees = h("ul", { class: "attendees", "aria-label": "Attendees" });
const attendeesTitle = h("h3", {}, "Attendees");
const story = h("ol", { class: "timeline", "aria-label": "Timeline" });
const body = h(
  "div",
  { class: "body" },
  head,
  facts,
  h("section", { class: "who" }, attendeesTitle, attendees),
  h("section", {}, h("h3", {}, "Timeline"), story),
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
  problem = null;
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
  if (wanted === null) {
    return;
  }
  let shown = null;
  let moments = [];
  let refused = null;
  try {
    const { timeline: told, ...meeting } = await call("GET", path(wanted));
    shown = meeting;
    moments = told;
  } catch (refusal) {
    refused = refusal;
    moments = refusal.status === 404 ? await remembered(wanted) : [];
  }
  if (wanted === id) {
    view = shown;
    timeline = moments;
    problem = refused;
    rendered();
  }
}, 250);

/** The story of a meeting that has ended, as far as calls and events tell it. */
async function remembered(meeting) {
  const [{ requests }, { events }] = await Promise.all([
    call("GET", query("/_chime/requests", { meeting })),
    call("GET", query("/_chime/events", { meeting })),
  ]);
  return [
    ...events.map((event) => ({ at: event.at, kind: "event", name: typeOf(event.event), event: event.event })),
    ...requests.map((request) => ({
      at: request.at,
      kind: "call",
      name: request.operation ?? "unknown",
      outcome: [request.status ?? "no answer", request.error].filter(Boolean).join(" "),
      requestId: request.requestId,
    })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
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
  keyed(
    story,
    told(),
    (moment) => moment.key,
    momentRow,
    () => {},
  );
}

/** The moments, each with the user whom it is about and with its day where that is another one. */
function told() {
  const events = state.events.filter(({ event }) => event.detail.meetingId === id);
  let before = "";
  return timeline.map((moment, index) => {
    const next = events.findIndex(({ at, event }) => at === moment.at && typeOf(event) === moment.name);
    const event = moment.event ?? (moment.kind === "event" && next >= 0 ? events.splice(next, 1)[0].event : null);
    const today = day(moment.at);
    const isNew = today !== before;
    before = today;
    const user = event?.detail.externalUserId;
    return { ...moment, user, day: isNew ? today : null, key: `${index} ${moment.at} ${moment.name} ${user}` };
  });
}

function nameOfEnded() {
  return (
    timeline.find((moment) => moment.event)?.event.detail.externalMeetingId ??
    state.events.find(({ event }) => event.detail.meetingId === id)?.event.detail.externalMeetingId
  );
}

function showStanding() {
  const isKnown = timeline.length > 0;
  const words = view ? "ends in" : problem?.status === 404 ? (isKnown ? "has ended" : "not found") : (problem?.message ?? "");
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
    view.transcription && fact("Transcription", pill(view.transcription.state, view.transcription.state === "started" || view.transcription.state === "resumed" ? "good" : "warn"), view.transcription.message && ` ${view.transcription.message}`),
    meeting.PrimaryMeetingId && fact("Replica of", reference(meeting.PrimaryMeetingId)),
    view.replicas.length > 0 && fact("Replicas", ...view.replicas.map(reference)),
    Object.keys(view.tags).length > 0 && fact("Tags", ...Object.entries(view.tags).map(([key, value]) => h("span", { class: "tag" }, h("b", {}, key), value))),
  );
}

function idOf(meeting) {
  return h("span", { class: "id" }, h("code", {}, meeting), copyButton(() => meeting, "Copy", { quiet: true }));
}

function reference(meeting) {
  const known = /[0-9a-f-]{36}$/.exec(meeting)?.[0] ?? meeting;
  return h("a", { class: "id", href: `#/meetings/${known}` }, state.meetings.get(known)?.meeting.ExternalMeetingId ?? known);
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
  keyed(attendees, there, ({ attendee }) => attendee.AttendeeId, attendeeRow, showAttendee);
}

function attendeeRow(item) {
  const attendeeId = item.attendee.AttendeeId;
  const presence = pill("", "plain");
  const can = h("span", { class: "can" });
  const buttons = {};
  const change = (label, state, done) => (buttons[state] = actionButton(label, () => presenceAction(element.current, state, done)));
  const element = h(
    "li",
    {},
    h("div", { class: "person" }, h("b", { class: "name" }, item.attendee.ExternalUserId), presence),
    can,
    h(
      "div",
      { class: "actions", role: "group", "aria-label": `Presence of ${item.attendee.ExternalUserId}` },
      change("Join", "joined", "joined"),
      change("Leave", "left", "left"),
      change("Drop", "dropped", "was dropped"),
      (buttons.video = actionButton("Video", () => toggle(element.current, "video"))),
      (buttons.content = actionButton("Content", () => toggle(element.current, "content"))),
    ),
  );
  setAttribute(element, "title", attendeeId);
  Object.assign(element, { presence, can, buttons });
  return element;
}

function presenceAction({ attendee }, to, done) {
  return {
    method: "PUT",
    path: `${path()}/attendees/${encodeURIComponent(attendee.AttendeeId)}/presence`,
    body: { state: to },
    done: `${attendee.ExternalUserId} ${done}`,
  };
}

function toggle(item, what) {
  const [start, stop] = what === "video" ? ["video-started", "video-stopped"] : ["content-joined", "content-left"];
  const isOn = item.presence[what];
  const words = what === "video" ? ["started video", "stopped video"] : ["started content", "stopped content"];
  return presenceAction(item, isOn ? stop : start, words[isOn ? 1 : 0]);
}

function showAttendee(element, item) {
  const { presence, attendee } = item;
  element.current = item;
  setText(element.presence, presence.connected ? "connected" : "away");
  setAttribute(element.presence, "class", `pill dot ${presence.connected ? "good" : "plain"}`);
  showCapabilities(element.can, attendee.Capabilities);
  element.buttons.joined.hidden = false;
  setAttribute(element.buttons.joined, "data-idle", presence.connected ? "true" : null);
  for (const name of ["left", "dropped", "video", "content"]) {
    setAttribute(element.buttons[name], "data-idle", presence.connected ? null : "true");
  }
  setAttribute(element.buttons.video, "aria-pressed", String(presence.video));
  setAttribute(element.buttons.content, "aria-pressed", String(presence.content));
}

function showCapabilities(element, capabilities) {
  if (!capabilities) {
    return;
  }
  const shown = ["Audio", "Video", "Content"].map((medium) => [medium.toLowerCase(), ...(ARROWS[capabilities[medium]] ?? ["?", ""])]);
  fill(
    element,
    ...shown.map(([medium, arrow, words]) =>
      h("span", { title: `${medium}: ${words}` }, medium, h("span", { class: "arrow", "aria-hidden": "true" }, arrow), h("span", { class: "hidden" }, ` ${words} `)),
    ),
  );
}

function momentRow(moment) {
  return h(
    "li",
    { class: moment.kind },
    moment.day && h("span", { class: "day" }, moment.day),
    h("time", { datetime: moment.at, title: moment.at }, timeOfDay(moment.at)),
    h("span", { class: "hidden" }, moment.kind === "call" ? "call " : "event "),
    h("b", {}, moment.name),
    moment.user && h("span", {}, moment.user),
    moment.outcome && outcomePill(moment.outcome),
    moment.requestId && h("code", { class: "faint" }, moment.requestId),
  );
}

function outcomePill(outcome) {
  const status = Number.parseInt(outcome, 10);
  return pill(outcome, toneOf(Number.isNaN(status) ? undefined : status));
}

function end() {
  return view && { method: "DELETE", path: path(), done: `Ended ${view.meeting.ExternalMeetingId}` };
}
