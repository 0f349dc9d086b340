import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as sdk from "@aws-sdk/client-chime-sdk-meetings";

const API = new URL("../../src/main/java/io/github/chimelocal/api/operation/", import.meta.url);

test("The client has a command for each operation class of the server, and no other", () => {
  const commands = Object.keys(sdk).flatMap((name) => name.match(/^(\w+)Command$/)?.[1] ?? []);
  const classes = ["meeting", "attendee", "transcription", "tagging"]
    .flatMap((folder) => readdirSync(new URL(folder, API)).map((file) => `${folder}/${file}`))
    .filter((file) => readFileSync(new URL(file, API), "utf8").includes("@RestController"))
    .map((file) => file.replace(/.*\/|\.java$/g, ""));

  assert.equal(commands.length, 16);
  assert.deepEqual(commands.sort(), classes.sort());
});
