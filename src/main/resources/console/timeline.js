// The story of a meeting: calls about it and events of it.

import { call, query } from "./api.js";
import { h } from "./dom.js";
import { typeOf } from "./events.js";
import { day, timeOfDay } from "./format.js";
import { state } from "./store.js";
import { pill, toneOf } from "./ui.js";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How many moments are shown at most: the last ones. */
const MOST = 500;

/** The story of a meeting that has ended, as far as calls and events tell it. */
export async function remembered(meeting) {
  if (!ID.test(meeting)) {
    return [];
  }
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

/** How many moments are not shown. */
export function untold(timeline) {
  return Math.max(0, timeline.length - MOST);
}

/** The last moments, each with the user whom it is about and with its day where that is another one. */
export function told(timeline, meeting) {
  const events = state.events.filter(({ event }) => event.detail.meetingId === meeting);
  let before = "";
  return timeline.slice(-MOST).map((moment, index) => {
    const next = events.findIndex(({ at, event }) => at === moment.at && typeOf(event) === moment.name);
    const event = moment.event ?? (moment.kind === "event" && next >= 0 ? events.splice(next, 1)[0].event : null);
    const today = day(moment.at);
    const isNew = today !== before;
    before = today;
    const user = event?.detail.externalUserId;
    return {
      ...moment,
      user,
      day: isNew ? today : null,
      key: `${untold(timeline) + index} ${moment.at} ${moment.name} ${user}`,
    };
  });
}

export function momentRow(moment) {
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
