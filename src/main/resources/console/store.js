// What is known of the server: loaded whole, then kept up by what the stream tells.

import { call, query } from "./api.js";
import { setClock } from "./clock.js";

/** How many calls and events are held. */
export const HELD = 1000;

/** What changes within so many milliseconds is fetched once; perhaps a meeting has ended by then. */
const GATHERING = 60;

/** Of more meetings than this at once, the whole list is fetched. */
const FEW = 8;

export const state = {
  loaded: false,
  info: null,
  meetings: new Map(),
  requests: [],
  events: [],
  rules: [],
  accounts: new Set(),
  regions: new Set(),
};

const listeners = new Set();
const ended = new Set();
const changedMeetings = new Set();
const waiting = [];
let loading = 0;

/** Has the listener called after each change, with the ids of the meetings that it was about, or none for all. */
export function onChange(listener) {
  listeners.add(listener);
}

function tell(...meetings) {
  listeners.forEach((listener) => listener(meetings));
}

/** Fetches everything anew; frames that come meanwhile are taken afterwards. */
export async function load() {
  loading++;
  try {
    await fetchAll();
  } finally {
    loading--;
    if (loading === 0) {
      waiting.splice(0).forEach(([name, data]) => frames[name]?.(data));
    }
  }
}

async function fetchAll() {
  ended.clear();
  const [info, meetings, requests, events, faults, clock] = await Promise.all([
    state.info ?? call("GET", "/_chime/info"),
    call("GET", "/_chime/meetings"),
    call("GET", query("/_chime/requests", { limit: HELD })),
    call("GET", query("/_chime/events", { limit: HELD })),
    call("GET", "/_chime/faults"),
    call("GET", "/_chime/clock"),
  ]);
  state.info = info;
  state.rules = faults.rules;
  state.accounts.clear();
  state.regions.clear();
  changedMeetings.clear();
  setMeetings(meetings.meetings);
  state.requests = kept(state.requests, requests.requests, (request) => request.requestId);
  state.events = kept(state.events, events.events, (event) => JSON.stringify([event.event.id, event.deliveries]));
  state.requests.forEach(noteTenancy);
  state.events.forEach((event) => noteTenancy(event.event));
  setClock(clock);
  state.loaded = true;
  tell();
}

/** What is the same stays the same object, so that nothing is drawn again. */
function kept(before, now, identityOf) {
  const known = new Map(before.map((item) => [item.sequence, item]));
  return now.map((item) => {
    const same = known.get(item.sequence);
    return same && identityOf(same) === identityOf(item) ? same : item;
  });
}

function setMeetings(meetings) {
  state.meetings = new Map();
  for (const meeting of meetings) {
    if (!ended.has(meeting.meeting.MeetingId)) {
      state.meetings.set(meeting.meeting.MeetingId, meeting);
      noteTenancy(meeting);
    }
  }
}

function noteTenancy({ account, region }) {
  state.accounts.add(account);
  state.regions.add(region);
}

const frames = {
  request(request) {
    state.requests = withItem(state.requests, request);
    noteTenancy(request);
    if (request.fault) {
      refreshFaults();
    }
    tell(request.meeting);
  },
  event(event) {
    const { eventType, meetingId } = event.event.detail;
    state.events = withItem(state.events, event);
    noteTenancy(event.event);
    if (eventType === "chime:MeetingEnded") {
      hasEnded(meetingId);
    }
    tell(meetingId);
  },
  delivery({ event: sequence, ...delivery }) {
    const index = state.events.findLastIndex((event) => event.sequence === sequence);
    if (index >= 0) {
      const event = state.events[index];
      const deliveries = event.deliveries.filter(
        (other) => other.target !== delivery.target || other.destination !== delivery.destination,
      );
      state.events = state.events.with(index, { ...event, deliveries: [...deliveries, delivery] });
      tell(event.event.detail.meetingId);
    }
  },
  meeting({ id, change }) {
    if (change === "ended") {
      hasEnded(id);
      tell(id);
      return;
    }
    if (change === "created") {
      ended.delete(id);
    }
    changedMeetings.add(id);
    refreshMeetings();
  },
  fault({ rules }) {
    state.rules = rules;
    tell(null);
  },
  clock(reading) {
    setClock(reading);
    tell(null);
  },
  reset() {
    refreshAll();
  },
};

/** Takes one frame of the stream; what it does not know it passes over. */
export function apply(name, data) {
  if (loading > 0) {
    waiting.push([name, data]);
  } else {
    frames[name]?.(data);
  }
}

function hasEnded(id) {
  ended.add(id);
  changedMeetings.delete(id);
  state.meetings.delete(id);
}

function withItem(items, item) {
  const last = items.at(-1);
  if (!last || last.sequence < item.sequence) {
    return [...(items.length >= HELD ? items.slice(1) : items), item];
  }
  const index = items.findLastIndex((other) => other.sequence <= item.sequence);
  if (index >= 0 && items[index].sequence === item.sequence) {
    return items.with(index, item);
  }
  return items.toSpliced(index + 1, 0, item);
}

/** Runs soon, and again after a pause if it was wanted meanwhile: the longer it takes, the longer the pause. */
export function throttled(work, pause) {
  let running = false;
  let wanted = false;
  return async function run() {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    await pausing(GATHERING);
    do {
      wanted = false;
      const begin = performance.now();
      await work().catch(() => {});
      const took = performance.now() - begin;
      await pausing(Math.max(pause, 4 * took));
    } while (wanted);
    running = false;
  };
}

function pausing(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

export const refreshAll = throttled(load, 300);

const refreshMeetings = throttled(async () => {
  const ids = [...changedMeetings];
  changedMeetings.clear();
  if (ids.length > FEW) {
    setMeetings((await call("GET", "/_chime/meetings")).meetings);
    tell();
    return;
  }
  await Promise.all(ids.map(refreshMeeting));
  tell(...ids);
}, 250);

/** Asks for a list, which is empty if the meeting has ended meanwhile: to have asked too late is no error. */
async function refreshMeeting(id) {
  const [meeting] = (await call("GET", query("/_chime/meetings", { meeting: id }))).meetings;
  if (!meeting || ended.has(id)) {
    state.meetings.delete(id);
    return;
  }
  state.meetings.set(id, meeting);
  noteTenancy(meeting);
}

export const refreshFaults = throttled(async () => {
  state.rules = (await call("GET", "/_chime/faults")).rules;
  tell(null);
}, 250);
