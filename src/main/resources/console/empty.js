// What a newcomer sees where there is nothing yet.

import { h } from "./dom.js";
import { commandBlock } from "./ui.js";

function endpoint() {
  return `export AWS_ENDPOINT_URL_CHIME_SDK_MEETINGS=${location.origin}`;
}

function firstCurl() {
  const body = '{"ClientRequestToken":"first","ExternalMeetingId":"room-7","MediaRegion":"eu-central-1"}';
  return [`curl -s -X POST ${location.origin}/meetings \\`, `    -d '${body}'`].join("\n");
}

function firstCli() {
  return [
    `aws chime-sdk-meetings create-meeting --endpoint-url ${location.origin} \\`,
    "    --region eu-central-1 --media-region eu-central-1 \\",
    "    --client-request-token from-cli --external-meeting-id room-7",
  ].join("\n");
}

/** A title, a sentence, and what to do. */
export function emptyState(title, text, ...steps) {
  return h("section", { class: "empty" }, h("h2", {}, title), h("p", {}, text), ...steps);
}

export function step(text, command) {
  return h("div", { class: "step" }, h("p", {}, text), commandBlock(command));
}

/** How to make a first call, three ways. */
export function firstCall() {
  return [
    step("Point your app here, with any credentials:", endpoint()),
    step("Or make a first call with curl:", firstCurl()),
    step("Or with the AWS CLI:", firstCli()),
  ];
}
