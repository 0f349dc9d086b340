// Makes a new fault rule.

import { curl } from "./api.js";
import { fill, h, setAttribute, setText } from "./dom.js";
import { SCOPES, summary } from "./rules.js";
import { refreshFaults } from "./store.js";
import { act, commandBlock } from "./ui.js";

const KINDS = { error: "Error", status: "Status", latency: "Delay", connection: "Lost connection" };

let serial = 0;

function field(label, control, hint) {
  control.id = `fault-${serial++}`;
  return h("div", { class: "field" }, h("label", { for: control.id }, label), control, hint && h("small", {}, hint));
}

function input(name, attributes = {}) {
  return h("input", { name, autocomplete: "off", spellcheck: "false", ...attributes });
}

const operation = h("select", { name: "operation" }, h("option", { value: "*" }, "any"));
const kind = h(
  "select",
  { name: "kind" },
  ...Object.entries(KINDS).map(([value, text]) => h("option", { value }, text)),
);
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

export const form = h(
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
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
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

/** Offers what the server knows. */
export function offer({ operations, errors }) {
  operation.append(...operations.map((name) => h("option", { value: name }, name)));
  fill(error, ...errors.map((name) => h("option", { value: name }, name)));
  error.value = "ThrottlingException";
  renew();
}
