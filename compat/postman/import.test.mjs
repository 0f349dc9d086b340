// Imports the OpenAPI document that the server gives out as Postman does.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import converter from "openapi-to-postmanv2";
import postman from "postman-collection";

let document;

before(async () => {
  const answer = await fetch(`${process.env.SCRATCH_URL}/_chime/openapi.json`);
  assert.equal(answer.status, 200);
  document = await answer.json();
});

function operations() {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

/** The address as an import has it, with what must stand in the query, and each label as a star. */
function address({ path, method, operation }) {
  const [labels, literal] = path.split("?");
  const query = new URLSearchParams(literal);
  for (const { name, in: place, required, schema } of operation.parameters ?? []) {
    if (place === "query" && required && schema.default) {
      query.set(name, schema.default);
    }
  }
  const stars = labels.replace(/\{[^}]*\}/g, "*");
  return `${method} ${stars}${query.size > 0 ? `?${query}` : ""}`;
}

function importAll() {
  return new Promise((resolve, reject) => {
    const input = { type: "json", data: structuredClone(document) };
    converter.convertV2(input, { folderStrategy: "Tags", parametersResolution: "Example" }, (error, result) => {
      if (error || !result.result) {
        reject(error ?? new Error(result.reason));
        return;
      }
      const requests = [];
      new postman.Collection(result.output[0].data).forEachItem((item) => requests.push(item));
      resolve(requests);
    });
  });
}

test("each operation becomes a request of its own, in the folder of its part", async () => {
  const imported = (await importAll()).map((item) => {
    const url = item.request.url;
    const labels = url.path.map((segment) => (segment.startsWith(":") ? "*" : segment)).join("/");
    const operation = url.query.get("operation");
    const isLiteral = operation && !url.path.includes("_chime");
    return `${item.parent().name}: ${item.request.method} /${labels}${isLiteral ? `?operation=${operation}` : ""}`;
  });

  const wanted = operations().map((one) => `${one.operation.tags[0]}: ${address(one)}`);
  assert.deepEqual(imported.toSorted(), wanted.toSorted());
});

test("AWS's sixteen operations are there", () => {
  const names = operations().map(({ operation }) => operation.operationId);

  assert.equal(names.filter((name) => /^[A-Z]/.test(name)).length, 16);
  assert.equal(new Set(names).size, names.length);
});

test("its patterns are those of JavaScript", () => {
  const patterns = JSON.stringify(document).match(/"pattern":("(?:[^"\\]|\\.)*")/g);

  assert.ok(patterns.length > 10);
  for (const pattern of patterns) {
    assert.doesNotThrow(() => new RegExp(JSON.parse(pattern.slice('"pattern":'.length)), "u"), pattern);
  }
});
