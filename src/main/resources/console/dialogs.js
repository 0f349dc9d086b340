// What is asked in the middle of the page: the token, and whether to forget.

import { curl, query } from "./api.js";
import { h, setText } from "./dom.js";
import { filter } from "./filters.js";
import { refreshAll, state } from "./store.js";
import { act, commandBlock } from "./ui.js";

/** Asks until there is a token; nothing can be shown without it. */
export function askForToken(detail) {
  return new Promise((resolve) => {
    const token = h("input", { type: "password", name: "token", id: "token", autocomplete: "off", required: true });
    const dialog = h(
      "dialog",
      { class: "card", "aria-labelledby": "token-title" },
      h(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            if (token.value !== "") {
              dialog.close();
              dialog.remove();
              resolve(token.value);
            }
          },
        },
        h("h2", { id: "token-title" }, "The control API wants its token"),
        h(
          "p",
          {},
          "It is what ",
          h("code", {}, "chime.control.token"),
          " is set to. This tab remembers it until it is closed.",
        ),
        h("p", { class: "complaint", role: "alert" }, detail),
        h("label", { for: "token" }, "Token"),
        token,
        h("div", { class: "actions" }, h("button", { type: "submit", class: "primary" }, "Continue")),
      ),
    );
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    token.focus();
  });
}

/** Asks what to forget, and forgets it. */
export function askForReset() {
  const everything = h("input", { type: "radio", name: "scope", id: "reset-all", checked: true });
  const some = h("input", { type: "radio", name: "scope", id: "reset-some" });
  const account = h(
    "select",
    { "aria-label": "Account" },
    ...[...state.accounts].sort().map((value) => h("option", { value }, value)),
  );
  const region = h(
    "select",
    { "aria-label": "Region" },
    h("option", { value: "" }, "all Regions"),
    ...[...state.regions].sort().map((value) => h("option", { value }, value)),
  );
  const what = h("p", { class: "hint" });
  const path = () =>
    some.checked ? query("/_chime/reset", { account: account.value, region: region.value }) : "/_chime/reset";
  const command = commandBlock(() => curl("POST", path()));
  const cancel = h("button", { type: "button", onclick: () => leave() }, "Cancel");
  const dialog = h(
    "dialog",
    { class: "card", "aria-labelledby": "reset-title" },
    h(
      "form",
      { onsubmit: submit, onchange: renew },
      h("h2", { id: "reset-title" }, "Forget what happened?"),
      h(
        "p",
        { class: "choice" },
        everything,
        h("label", { for: "reset-all" }, "Everything, with the fault rules and the setting of the clock"),
      ),
      state.accounts.size > 0 &&
        h(
          "p",
          { class: "choice" },
          some,
          h("label", { for: "reset-some" }, "What belongs to account"),
          account,
          region,
        ),
      what,
      command,
      h("div", { class: "actions" }, cancel, h("button", { type: "submit", class: "action danger" }, "Reset")),
    ),
  );

  function renew() {
    const isAll = everything.checked;
    account.disabled = isAll;
    region.disabled = isAll;
    setText(
      what,
      isAll
        ? "Meetings, calls, events and waiting deliveries: nothing of before is left."
        : "Its meetings, calls, events and rules go; the clock and other rules stay.",
    );
    command.renew();
  }

  function leave() {
    dialog.close();
  }

  async function submit(event) {
    event.preventDefault();
    leave();
    if (await act({ method: "POST", path: path(), done: forgotten })) {
      refreshAll();
    }
  }

  if (filter.account) {
    account.value = filter.account;
  }
  dialog.addEventListener("close", () => dialog.remove());
  renew();
  document.body.append(dialog);
  dialog.showModal();
  cancel.focus();
}

function forgotten(cleared) {
  const parts = Object.entries(cleared).filter(([, amount]) => amount > 0);
  return parts.length === 0
    ? "There was nothing to forget"
    : `Forgot ${parts.map(([what, amount]) => `${amount} ${inWords(what, amount)}`).join(", ")}`;
}

/** idSequences: id sequences */
function inWords(what, amount) {
  const words = what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return amount === 1 ? words.replace(/ies$/, "y").replace(/s$/, "") : words;
}
