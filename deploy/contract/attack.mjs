// What Specmatic makes of the document, right and wrong, against a running system, and what is wrong with the answers:
// node attack.mjs GATEWAY IDENTITY FOLDER COMMAND…, where COMMAND starts Specmatic on FOLDER/attacked.json.
// Specmatic makes the requests; they pass through here, where each gets the token of somebody who may ask for it and its
// answer is held against the document: no 5xx, no status and no media type that is not promised.
import { spawn } from "node:child_process";
import { openSync, readFileSync, writeFileSync } from "node:fs";
import { Agent, createServer, request as ask } from "node:http";
import { specmaticInput } from "./specmatic-input.mjs";

const [, , gateway, identity, folder, ...command] = process.argv;
// The demonstration's people and machines, by what they are; their secrets are known to everybody.
const PEOPLE = {
  "programme-administrator": "priya.admin",
  "finance-approver": "asha.approver",
  "payment-officer": "owen.payments",
  "senior-leader": "selma.senior",
  "careers-leader": "lena.leader",
  analyst: "ana.analyst",
  interviewer: "ines.interviewer",
  translator: "tegwen.translator",
  "text-reviewer": "rhian.reviewer",
  auditor: "idris.auditor",
  funder: "fflur.funder",
};
const MACHINES = {
  "respondent-client": "respondent-client",
  "school-client": "school-client",
  "provider-client": "provider-client-1",
};
// Fewer would mean that Specmatic no longer makes what it made when this was written: 2,500 to all operations.
const FEWEST_OPERATIONS = 0.95;
const FEWEST_REQUESTS = 2_000;
// On a busy machine it is stopped, and what it has sent by then must do.
const SECONDS = 85;
const FEWEST_IF_STOPPED = 800;

async function token(form) {
  const answer = await fetch(`${identity}/realms/careers/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  if (!answer.ok) {
    throw new Error(`no token for ${form.username ?? form.client_id}: ${answer.status}`);
  }
  return (await answer.json()).access_token;
}

async function tokens() {
  const found = {};
  for (const [role, username] of Object.entries(PEOPLE)) {
    found[role] = await token({ grant_type: "password", client_id: "demo-console", username, password: "demo" });
  }
  for (const [role, client_id] of Object.entries(MACHINES)) {
    found[role] = await token({ grant_type: "client_credentials", client_id, client_secret: "demo-secret" });
  }
  return found;
}

function operations(document) {
  const found = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId) {
        const pattern = new RegExp(`^${path.replace(/[.+]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`);
        const roles = (operation.security ?? []).flatMap((scheme) => Object.values(scheme).flat());
        found.push({ id: operation.operationId, method: method.toUpperCase(), path, pattern, roles, operation });
      }
    }
  }
  // A literal segment is meant before a variable one.
  return found.sort((a, b) => (a.path.replaceAll("{", "~") < b.path.replaceAll("{", "~") ? -1 : 1));
}

const resolved = (document, node) =>
  node?.$ref ? node.$ref.slice(2).split("/").reduce((at, name) => at[name], document) : node;

/** What is wrong with an answer, null if nothing is. */
function fault(document, operation, status, type) {
  if (status >= 500) {
    return "our fault";
  }
  const promised = resolved(document, operation.operation.responses[status]);
  if (!promised) {
    return "this status is not documented";
  }
  const mediaType = type?.split(";")[0].trim();
  return mediaType && promised.content && !promised.content[mediaType] ? `${mediaType} is not documented` : null;
}

const document = await (await fetch(`${gateway}/openapi.json`)).json();
const all = operations(document);
const callers = await tokens();
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const counts = new Map();
const met = new Set();
const findings = new Map();
let requests = 0;

function note(operation, status, why, call, body) {
  const key = `${operation?.id ?? "no operation"} ${status}: ${why}`;
  const seen = findings.get(key) ?? { count: 0, call, body };
  findings.set(key, { ...seen, count: seen.count + 1 });
}

function judge(operation, status, type, call, body) {
  requests += 1;
  counts.set(status, (counts.get(status) ?? 0) + 1);
  if (!operation) {
    if (status >= 500) {
      note(operation, status, "our fault", call, body);
    }
    return;
  }
  met.add(operation.id);
  const why = fault(document, operation, status, type);
  if (why) {
    note(operation, status, why, call, body);
  }
}

const between = createServer((incoming, outgoing) => {
  const parts = [];
  incoming.on("data", (part) => parts.push(part));
  incoming.on("end", () => {
    const body = Buffer.concat(parts);
    const path = incoming.url.split("?")[0];
    const operation = all.find((each) => each.method === incoming.method && each.pattern.test(path));
    const role = operation?.roles.find((each) => callers[each]) ?? "programme-administrator";
    const headers = { ...incoming.headers, authorization: `Bearer ${callers[role]}` };
    delete headers.host;
    const call = `${incoming.method} ${incoming.url} ${body.toString("utf8").slice(0, 600)}`;
    const options = { method: incoming.method, headers, agent };
    const onward = ask(gateway + incoming.url, options, (answer) => {
      const said = [];
      answer.on("data", (part) => said.push(part));
      answer.on("end", () => {
        const whole = Buffer.concat(said);
        judge(operation, answer.statusCode, answer.headers["content-type"], call, whole.toString("utf8"));
        outgoing.writeHead(answer.statusCode, answer.headers);
        outgoing.end(whole);
      });
    });
    onward.on("error", (error) => {
      judge(operation, 599, undefined, call, String(error));
      outgoing.writeHead(502).end();
    });
    onward.end(body);
  });
});
await new Promise((ready) => between.listen(0, "127.0.0.1", ready));

writeFileSync(`${folder}/attacked.json`, JSON.stringify(attacked(document)));
const log = openSync(`${folder}/specmatic.log`, "w");
const [program, ...given] = command;
const specmatic = spawn(program, [...given, `--testBaseURL=http://127.0.0.1:${between.address().port}`], {
  cwd: folder,
  stdio: ["ignore", log, log],
  env: { ...process.env, SPECMATIC_GENERATIVE_TESTS: "true", MAX_TEST_REQUEST_COMBINATIONS: "1" },
});
const begun = Date.now();
let stopped = false;
const timer = setTimeout(() => {
  stopped = true;
  specmatic.kill();
}, SECONDS * 1000);
await new Promise((over) => specmatic.on("exit", over));
clearTimeout(timer);
between.close();
agent.destroy();

/** Nobody is asked for a token here: that is given on the way. */
function attacked(from) {
  const input = specmaticInput(from);
  delete input.components.securitySchemes;
  delete input.security;
  Object.values(input.paths).forEach((path) => Object.values(path).forEach((operation) => delete operation.security));
  return input;
}

const seconds = Math.round((Date.now() - begun) / 1000);
const statuses = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
console.log(`${requests} requests to ${met.size} of ${all.length} operations in ${seconds} s${stopped ? ", stopped" : ""} (${statuses.join(", ")})`);
for (const [what, { count, call, body }] of findings) {
  console.error(`${what} (${count} times)\n    ${call}\n    ${body.slice(0, 400)}`);
}
const few = met.size < all.length * FEWEST_OPERATIONS || requests < FEWEST_REQUESTS;
if (stopped ? requests < FEWEST_IF_STOPPED : few) {
  const silent = all.filter((each) => !met.has(each.id)).map((each) => each.id);
  console.error(`Too few. Specmatic's own words are in ${folder}/specmatic.log; not asked: ${silent.join(" ")}`);
  process.exitCode = 1;
}
if (findings.size > 0) {
  process.exitCode = 1;
}
