// A service newer than this client adds members and enum values; nothing may break.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { careers } from "../dist/index.js";

const campaign = { id: "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", state: "SUSPENDED_IN_2031", colour: { of: "doors" } };
let server;
let seen;
let api;

before(async () => {
  server = createServer((request, response) => {
    seen = request.headers;
    const known = request.url.endsWith(campaign.id);
    response.writeHead(known ? 200 : 409, { "Content-Type": known ? "application/json" : "application/problem+json" });
    response.end(JSON.stringify(known ? campaign : { code: "A_CODE_OF_2031", status: 409, more: [1] }));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  api = careers({ baseUrl: `http://127.0.0.1:${server.address().port}`, token: () => "a-token", language: "cy" });
});

after(() => server.close());

const path = "/api/survey/v1/campaigns/{campaignId}";

test("an answer with an unknown member and an unknown value arrives whole", async () => {
  const { data } = await api.survey.GET(path, { params: { path: { campaignId: campaign.id } } });
  assert.deepEqual(data, campaign);
  assert.equal(seen.authorization, "Bearer a-token");
  assert.equal(seen["accept-language"], "cy");
});

test("a problem with an unknown code arrives as a problem", async () => {
  const { data, error, response } = await api.survey.GET(path, { params: { path: { campaignId: "other" } } });
  assert.equal(data, undefined);
  assert.equal(error.code, "A_CODE_OF_2031");
  assert.equal(response.status, 409);
});
