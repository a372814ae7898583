// What Specmatic is given: node specmatic-input.mjs FROM.yaml TO.json
// The document without its examples, each of which Specmatic would take for a test of its own, and without bodies that
// are not JSON: of XML it asks for a name that a text with a file in it does not have.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

function bare(node) {
  if (Array.isArray(node)) {
    return node.map(bare);
  }
  if (node === null || typeof node !== "object") {
    return node;
  }
  const kept = Object.entries(node)
    .filter(([name]) => name !== "examples" && name !== "example")
    .map(([name, value]) => [name, bare(value)]);
  const copy = Object.fromEntries(kept);
  // A value that may be null is one of its enum for us; Specmatic stops where the enum does not name it.
  if (Array.isArray(copy.type) && copy.type.includes("null") && copy.enum && !copy.enum.includes(null)) {
    copy.enum = [...copy.enum, null];
  }
  return copy;
}

function onlyJson(holder) {
  if (holder?.content) {
    const json = Object.entries(holder.content).filter(([type]) => /[/+]json$/.test(type));
    holder.content = Object.fromEntries(json);
    if (json.length === 0) {
      delete holder.content;
    }
  }
}

export function specmaticInput(document) {
  const input = bare(document);
  for (const path of Object.values(input.paths)) {
    for (const operation of Object.values(path)) {
      onlyJson(operation.requestBody);
      if (operation.requestBody && !operation.requestBody.content) {
        delete operation.requestBody;
      }
      Object.values(operation.responses ?? {}).forEach(onlyJson);
      // It makes up texts that obey the pattern and then cannot write them into an address.
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === "path" && parameter.schema) {
          delete parameter.schema.pattern;
        }
      }
    }
  }
  return input;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , from, to] = process.argv;
  writeFileSync(to, JSON.stringify(specmaticInput(parse(readFileSync(from, "utf8")))));
}
