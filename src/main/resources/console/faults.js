// The rules by which calls fail: those that are there, and a new one.

import { curl } from "./api.js";
import { fill, h, keyed, setAttribute, setText } from "./dom.js";
import { count } from "./format.js";
import { refreshFaults, state } from "./store.js";
import { act, actionButton, commandBlock, copyButton, pill } from "./ui.js";

const KINDS = { error: "Error", status: "Status", latency: "Delay", connection: "Lost connection" };
const SCOPES = [
  ["account", "Account", "12 digits"],
  ["region", "Region", "eu-central-1"],
  ["meeting", "Meeting id", ""],
  ["externalMeetingId", "External meeting id", "room-7"],
  ["externalUserId", "External user id", "ann"],
];

let serial = 0;

function field(label, control, hint) {
  control.id = `fault-${serial++}`;
  return h("div", { class: "field" }, h("label", { for: control.id }, label), control, hint && h("small", {}, hint));
}

function input(name, attributes = {}) {
  return h("input", { name, autocomplete: "off", spellcheck: "false", ...attributes });
}

const operation = h("select", { name: "operation" }, h("option", { value: "*" }, "any"));
const kind = h("select", { name: "kind" }, ...Object.entries(KINDS).map(([value, text]) => h("option", { value }, text)));
const error = h("select", { name: "error.name" });
const message = input("error.message", { placeholder: "optional" });
const retryAfter = input("error.retryAfter", { inputmode: "numeric", placeholder: "in seconds" });
const status = input("status", { inputmode: "numeric", value: "500" });
const latency = input("latency", { value: "500ms", placeholder: "500ms" });
const connection = h(
  "select",
  { name: "connection" },
  h("option", { value: "close-before" }, "before the work is done"),
  h("option", { value: "close-after" }, "after the work is done"),
);
const times = input("times", { inputmode: "numeric", placeholder: "always" });
const after = input("after", { inputmode: "numeric", placeholder: "0" });
const probability = input("probability", { inputmode: "decimal", placeholder: "1.0" });
const scopes = SCOPES.map(([name, label, placeholder]) => [label, input(name, { placeholder })]);
const complaint = h("p", { class: "complaint", role: "alert" });
const preview = commandBlock(() => curl("POST", "/_chime/faults", rule()));

const ofKind = {
  error: [field("Error", error), field("Message", message), field("Retry-After", retryAfter)],
  status: [field("Status", status)],
  latency: [field("Delay", latency, "such as 200ms or 2s")],
  connection: [field("When", connection)],
};

const form = h(
  "form",
  { class: "card form", novalidate: true, onsubmit: submit, oninput: renew, onchange: renew },
  h("h2", {}, "Add a rule"),
  h("div", { class: "fields" }, field("Operation", operation), field("Effect", kind), ...Object.values(ofKind).flat()),
  h(
    "div",
    { class: "fields" },
    field("Times", times),
    field("Calls spared first", after),
    field("Probability", probability),
  ),
  h(
    "details",
    { class: "more" },
    h("summary", {}, "Only for some calls"),
    h("div", { class: "fields" }, ...scopes.map(([label, control]) => field(label, control))),
  ),
  complaint,
  h("div", { class: "actions" }, h("button", { type: "submit", class: "action primary" }, "Add the rule")),
  preview,
);

const rules = h("ul", { class: "rules", "aria-label": "Fault rules" });
const none = h("p", { class: "hint" }, "There are no rules: each call gets its own answer. Add one, and see how your app copes.");
const removeAll = actionButton("Remove all", () => ({ method: "DELETE", path: "/_chime/faults", done: "Removed all rules" }), { class: "danger" });

export const element = h(
  "div",
  { class: "view faults" },
  h("h1", { class: "hidden" }, "Faults"),
  h("div", { class: "toolbar" }, h("p", { class: "lead" }, "Rules by which calls to AWS’s side fail."), removeAll, copyButton(() => curl("GET", "/_chime/faults"), "Copy curl")),
  h("div", { class: "split even" }, h("section", { class: "there", "aria-label": "Rules" }, rules, none), form),
);

/** The rule that the form describes; what is left empty is left out. */
function rule() {
  const wanted = { operation: operation.value };
  for (const [, control] of scopes) {
    put(wanted, control.name, control.value.trim());
  }
  put(wanted, "probability", number(probability));
  put(wanted, "after", number(after));
  put(wanted, "times", number(times));
  if (kind.value === "error") {
    wanted.error = { name: error.value };
    put(wanted.error, "message", message.value);
    put(wanted.error, "retryAfter", number(retryAfter));
  } else if (kind.value === "status") {
    put(wanted, "status", number(status));
  } else {
    put(wanted, kind.value, kind.value === "latency" ? latency.value.trim() : connection.value);
  }
  return wanted;
}

function put(structure, name, value) {
  if (value !== "" && value !== null) {
    structure[name] = value;
  }
}

/** What is no number goes as it is, so that the server says what it should be. */
function number(control) {
  const text = control.value.trim();
  return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
}

function renew() {
  for (const [name, fields] of Object.entries(ofKind)) {
    fields.forEach((one) => (one.hidden = name !== kind.value));
  }
  preview.renew();
}

async function submit(event) {
  event.preventDefault();
  complain("", null);
  const added = await act({
    method: "POST",
    path: "/_chime/faults",
    body: rule(),
    done: (made) => `Added ${summary(made)}`,
    onRefused: (refused) => complain(refused.message, refused.field),
  });
  if (added) {
    refreshFaults();
  }
}

function complain(text, name) {
  setText(complaint, text);
  for (const control of form.elements) {
    const isMeant = name !== null && name !== undefined && control.name === name;
    setAttribute(control, "aria-invalid", isMeant ? "true" : null);
    if (isMeant) {
      control.closest("details")?.setAttribute("open", "");
      control.focus();
    }
  }
}

let known = false;

export function render() {
  if (!known && state.info) {
    known = true;
    operation.append(...state.info.operations.map((name) => h("option", { value: name }, name)));
    fill(error, ...state.info.errors.map((name) => h("option", { value: name }, name)));
    error.value = "ThrottlingException";
  }
  keyed(rules, state.rules, (one) => one.id, ruleRow, showRule);
  none.hidden = state.rules.length > 0;
  removeAll.hidden = state.rules.length === 0;
  renew();
}

export function size() {
  return String(state.rules.length);
}

/** CreateMeeting: ThrottlingException */
function summary(one) {
  return `${one.operation === "*" ? "Any operation" : one.operation}: ${effect(one)}`;
}

function effect(one) {
  const effects = [];
  if (one.latency) {
    effects.push(one.latency.min === one.latency.max ? `${one.latency.min} late` : `${one.latency.min} to ${one.latency.max} late`);
  }
  if (one.error) {
    effects.push(one.error.name);
  }
  if (one.status) {
    effects.push(`status ${one.status}`);
  }
  if (one.connection) {
    effects.push(one.connection === "close-after" ? "connection lost after the work" : "connection lost before the work");
  }
  return effects.join(", ");
}

function ruleRow(one) {
  const left = pill("", "plain");
  const matched = h("span", { class: "faint" });
  const conditions = SCOPES.filter(([name]) => one[name]).map(([name, label]) => h("span", { class: "tag" }, h("b", {}, label), one[name]));
  const element = h(
    "li",
    { class: "card" },
    h(
      "div",
      { class: "rule" },
      h("p", { class: "head" }, h("b", { class: "name" }, summary(one)), left),
      one.error?.message && h("p", { class: "why" }, one.error.message),
      h("p", { class: "terms" }, matched, ...terms(one).map((term) => h("span", { class: "faint" }, term)), ...conditions),
    ),
    h("div", { class: "actions" }, actionButton("Remove", () => ({ method: "DELETE", path: `/_chime/faults/${encodeURIComponent(one.id)}`, done: `Removed ${summary(one)}` }), { class: "danger", "aria-label": `Remove ${summary(one)}` })),
  );
  return Object.assign(element, { left, matched });
}

function terms(one) {
  return [
    one.after > 0 && `spares the first ${one.after}`,
    one.probability < 1 && `probability ${one.probability}`,
    one.error?.retryAfter !== undefined && `Retry-After ${one.error.retryAfter} s`,
  ].filter(Boolean);
}

function showRule(element, one) {
  const isSpent = one.remaining === 0;
  setText(element.left, one.remaining === undefined ? "always" : isSpent ? "spent" : `${one.remaining} of ${one.times} left`);
  setAttribute(element.left, "class", `pill ${isSpent ? "plain" : "warn"}`);
  setText(element.matched, `matched ${count(one.matched, "call")}`);
  setAttribute(element, "data-spent", isSpent ? "true" : null);
}

