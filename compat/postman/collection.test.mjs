// Sends the collection of docs/postman from its first request to its last, as a run in Postman does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import newman from "newman";
import postman from "postman-collection";

const file = new URL("../../docs/postman/chime-local.postman_collection.json", import.meta.url);
const collection = JSON.parse(readFileSync(file));

function run() {
  const options = {
    collection,
    envVar: [{ key: "baseUrl", value: process.env.SCRATCH_URL }],
    timeoutRequest: 30_000,
  };
  return new Promise((resolve, reject) => {
    newman.run(options, (error, summary) => (error ? reject(error) : resolve(summary)));
  });
}

const requests = (items) => items.flatMap((item) => (item.item ? requests(item.item) : [item]));

test("the collection is sent as a whole", async (t) => {
  const { run: sent } = await run();

  assert.deepEqual(
    sent.executions.map(({ item }) => item.name),
    requests(collection.item).map((item) => item.name),
  );
  for (const { item, assertions, requestError } of sent.executions) {
    await t.test(item.name, () => {
      assert.ifError(requestError);
      assert.equal(assertions?.length, 1);
      assert.ifError(assertions[0].error);
    });
  }
  assert.deepEqual(
    sent.failures.map(({ error }) => error.message),
    [],
  );
});

test("nothing is lost when Postman's own library reads it and writes it", () => {
  const written = JSON.parse(JSON.stringify(new postman.Collection(collection).toJSON()));

  contains(written, collection, "collection");
});

/** Insists that the one has all that the other has; it may have ids and defaults besides. */
function contains(written, wanted, where) {
  const isDescription = typeof wanted === "string" && written?.content !== undefined;
  const actual = isDescription ? written.content : written;
  if (wanted === null || typeof wanted !== "object") {
    assert.deepEqual(actual, wanted, where);
    return;
  }
  assert.ok(actual && typeof actual === "object", `${where} is missing`);
  for (const [name, value] of Object.entries(wanted)) {
    const isUrl = name === "raw" && wanted.host;
    contains(isUrl ? new postman.Url(actual).toString() : actual[name], value, `${where}.${name}`);
  }
}
