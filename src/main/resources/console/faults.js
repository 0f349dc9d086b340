// The rules by which calls fail.

import { curl } from "./api.js";
import { h, keyed, setAttribute, setText } from "./dom.js";
import { form, offer } from "./faultform.js";
import { count } from "./format.js";
import { SCOPES, summary } from "./rules.js";
import { state } from "./store.js";
import { actionButton, copyButton, pill } from "./ui.js";

const rules = h("ul", { class: "rules", "aria-label": "Fault rules" });
const none = h(
  "p",
  { class: "hint" },
  "There are no rules: each call gets its own answer. Add one, and see how your app copes.",
);
const removeAll = actionButton(
  "Remove all",
  () => ({ method: "DELETE", path: "/_chime/faults", done: "Removed all rules" }),
  { class: "danger" },
);

export const element = h(
  "div",
  { class: "view faults" },
  h("h1", { class: "hidden" }, "Faults"),
  h(
    "div",
    { class: "toolbar" },
    h("p", { class: "lead" }, "Rules by which calls to AWS’s side fail."),
    removeAll,
    copyButton(() => curl("GET", "/_chime/faults"), "Copy curl"),
  ),
  h("div", { class: "split even" }, h("section", { class: "there", "aria-label": "Rules" }, rules, none), form),
);

let known = false;

export function render() {
  if (!known) {
    known = true;
    offer(state.info);
  }
  keyed(rules, state.rules, (one) => one.id, ruleRow, showRule);
  none.hidden = state.rules.length > 0;
  removeAll.hidden = state.rules.length === 0;
}

export function size() {
  return String(state.rules.length);
}

function ruleRow(one) {
  const left = pill("", "plain");
  const matched = h("span", { class: "faint" });
  const conditions = SCOPES.filter(([name]) => one[name]).map(([name, label]) =>
    h("span", { class: "tag" }, h("b", {}, label), one[name]),
  );
  const element = h(
    "li",
    { class: "card" },
    h(
      "div",
      { class: "rule" },
      h("p", { class: "head" }, h("b", { class: "name" }, summary(one)), left),
      one.error?.message && h("p", { class: "why" }, one.error.message),
      h(
        "p",
        { class: "terms" },
        matched,
        ...terms(one).map((term) => h("span", { class: "faint" }, term)),
        ...conditions,
      ),
    ),
    h(
      "div",
      { class: "actions" },
      actionButton(
        "Remove",
        () => ({
          method: "DELETE",
          path: `/_chime/faults/${encodeURIComponent(one.id)}`,
          done: `Removed ${summary(one)}`,
        }),
        { class: "danger", "aria-label": `Remove ${summary(one)}` },
      ),
    ),
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
  setText(
    element.left,
    one.remaining === undefined ? "always" : isSpent ? "spent" : `${one.remaining} of ${one.times} left`,
  );
  setAttribute(element.left, "class", `pill ${isSpent ? "plain" : "warn"}`);
  setText(element.matched, `matched ${count(one.matched, "call")}`);
  setAttribute(element, "data-spent", isSpent ? "true" : null);
}
