// The calls to AWS's side, the newest first.

import { curl, query } from "./api.js";
import { emptyState, firstCall } from "./empty.js";
import { h, setAttribute } from "./dom.js";
import { chosen, filter, filterBar } from "./filters.js";
import { dayAndTime, timeOfDay } from "./format.js";
import { boundedList, fact, nothingMatches, openingRow, pauseButton } from "./lists.js";
import { HELD, state } from "./store.js";
import { copyButton, pill, toneOf } from "./ui.js";

let onlyFailed = false;

const bar = filterBar("Filter calls: operation, path, id, error, message");
const failed = h("button", { type: "button", "aria-pressed": "false" }, "Failed only");
const pause = pauseButton(render);
const list = boundedList({ label: "Calls", keyOf: (request) => request.requestId, make: row, update: () => {} });
const none = h(
  "div",
  {},
  emptyState("No calls yet", "Each call of your app comes up here as it is answered.", ...firstCall()),
);
const nothing = nothingMatches(() => showFailed(false));

failed.addEventListener("click", () => showFailed(!onlyFailed));

function showFailed(only) {
  onlyFailed = only;
  setAttribute(failed, "aria-pressed", String(only));
  render();
}

export const element = h(
  "div",
  { class: "view" },
  h("h1", { class: "hidden" }, "Calls"),
  h("div", { class: "toolbar" }, bar, failed, pause.element, copyButton(command, "Copy curl")),
  h(
    "div",
    { class: "columns calls", "aria-hidden": "true" },
    ...["Time", "Status", "Call", "About", "From", "ms"].map((name) => h("span", {}, name)),
  ),
  list.element,
  none,
  nothing,
);

function command() {
  const { account, region } = filter;
  return curl("GET", query("/_chime/requests", { account, region, limit: 100 }));
}

export function render() {
  const held = pause.of(state.requests);
  const wanted = chosen(held, (request) => request, searchedFor).filter((request) => !onlyFailed || isFailed(request));
  list.show(wanted.reverse());
  element.classList.toggle("blank", held.length === 0);
  none.hidden = held.length > 0;
  nothing.hidden = held.length === 0 || wanted.length > 0;
}

export function size() {
  return state.requests.length >= HELD ? `${HELD}+` : String(state.requests.length);
}

function isFailed(request) {
  return request.status === undefined || request.status >= 400;
}

function searchedFor(request) {
  return [
    request.operation ?? `${request.method} ${request.path}`,
    request.path,
    request.meeting,
    request.externalMeetingId,
    request.externalUserId,
    request.error,
    request.message,
    request.requestId,
    String(request.status ?? "no answer"),
  ];
}

function row(request) {
  const about = [
    request.externalMeetingId,
    (request.externalUserIds ?? [request.externalUserId]).filter(Boolean).join(", "),
  ];
  return openingRow(
    [
      h("time", { datetime: request.at, title: request.at }, timeOfDay(request.at)),
      h("span", {}, pill(String(request.status ?? "lost"), toneOf(request.status))),
      h(
        "span",
        { class: "what" },
        request.operation
          ? h("b", {}, request.operation)
          : h("code", { class: "unmatched" }, `${request.method} ${request.path}`),
        request.fault && pill("injected", "info"),
      ),
      h("span", { class: "about" }, about.filter(Boolean).join(" · ")),
      h("span", { class: "from" }, `${request.account} ${request.region}`),
      h("span", { class: "millis" }, String(request.millis)),
      isFailed(request) &&
        h("span", { class: "why" }, request.error && h("b", {}, request.error), request.error && " ", reason(request)),
    ],
    () => [details(request)],
  );
}

function reason(request) {
  return request.message ?? (request.status === undefined ? "No answer was given" : "");
}

function details(request) {
  const filters = { meeting: request.meeting, operation: request.operation, limit: 20 };
  return h(
    "div",
    {},
    h(
      "dl",
      { class: "facts" },
      fact("At", dayAndTime(request.at), " UTC"),
      fact("Request", h("code", {}, `${request.method} ${request.path}`)),
      fact("Request id", h("code", {}, request.requestId)),
      request.meeting &&
        fact(
          "Meeting",
          h("a", { href: `#/meetings/${encodeURIComponent(request.meeting)}` }, h("code", {}, request.meeting)),
        ),
      request.fault && fact("Injected by", h("code", {}, request.fault)),
      request.error && fact("Error", request.error),
      request.message && fact("Message", request.message),
    ),
    request.requestBody && body("Sent", request.requestBody),
    request.responseBody && body("Answered", request.responseBody),
    h(
      "p",
      { class: "actions" },
      copyButton(() => curl("GET", query("/_chime/requests", filters)), "Copy curl for calls like this"),
    ),
  );
}

function body(title, text) {
  return h(
    "div",
    { class: "body" },
    h("h3", {}, title),
    h("pre", { tabindex: "0", role: "group", "aria-label": title }, indented(text)),
  );
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
