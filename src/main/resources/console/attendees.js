// Who is in a meeting, and what they do.

import { fill, h, setAttribute, setText } from "./dom.js";
import { actionButton, pill } from "./ui.js";

const ARROWS = {
  SendReceive: ["⇅", "send and receive"],
  Send: ["↑", "send"],
  Receive: ["↓", "receive"],
  None: ["–", "none"],
};

/** Makes the row of an attendee of the meeting at this path. */
export function attendeeRow(item, path) {
  const attendeeId = item.attendee.AttendeeId;
  const presence = pill("", "plain");
  const can = h("span", { class: "can" });
  const buttons = {};
  const change = (label, state, done) =>
    (buttons[state] = actionButton(label, () => presenceAction(path, element.current, state, done)));
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
      (buttons.video = actionButton("Video", () => toggle(path, element.current, "video"))),
      (buttons.content = actionButton("Content", () => toggle(path, element.current, "content"))),
    ),
  );
  setAttribute(element, "title", attendeeId);
  Object.assign(element, { presence, can, buttons });
  return element;
}

function presenceAction(path, { attendee }, to, done) {
  return {
    method: "PUT",
    path: `${path}/attendees/${encodeURIComponent(attendee.AttendeeId)}/presence`,
    body: { state: to },
    done: `${attendee.ExternalUserId} ${done}`,
  };
}

function toggle(path, item, what) {
  const [start, stop] = what === "video" ? ["video-started", "video-stopped"] : ["content-joined", "content-left"];
  const isOn = item.presence[what];
  const words = what === "video" ? ["started video", "stopped video"] : ["started content", "stopped content"];
  return presenceAction(path, item, isOn ? stop : start, words[isOn ? 1 : 0]);
}

export function showAttendee(element, item) {
  const { presence, attendee } = item;
  element.current = item;
  setText(element.presence, presence.connected ? "connected" : "away");
  setAttribute(element.presence, "class", `pill dot ${presence.connected ? "good" : "plain"}`);
  showCapabilities(element.can, attendee.Capabilities);
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
  const shown = ["Audio", "Video", "Content"].map((medium) => [
    medium.toLowerCase(),
    ...(ARROWS[capabilities[medium]] ?? ["?", ""]),
  ]);
  fill(
    element,
    ...shown.map(([medium, arrow, words]) =>
      h(
        "span",
        { title: `${medium}: ${words}` },
        medium,
        h("span", { class: "arrow", "aria-hidden": "true" }, arrow),
        h("span", { class: "hidden" }, ` ${words} `),
      ),
    ),
  );
}
