// The partner's and the school's first calls against a running system. What they need is given by the caller:
// node journey.mjs '{"baseUrl":…,"partnerToken":…,"schoolToken":…,"campaignId":…,"instrumentId":…,"instrumentVersion":…,"enrolmentId":…}'
import { randomUUID } from "node:crypto";
import { careers } from "../dist/index.js";

const given = JSON.parse(process.argv[2]);
const partner = careers({ baseUrl: given.baseUrl, token: () => given.partnerToken, language: "cy" });
const school = careers({ baseUrl: given.baseUrl, token: () => given.schoolToken });

const response = {
  params: { path: { campaignId: given.campaignId, responseId: randomUUID() } },
  body: {
    instrumentId: given.instrumentId,
    instrumentVersion: given.instrumentVersion,
    establishment: "EN-900001",
    language: "cy",
    mode: "SELF",
    answers: { satisfaction: "5" },
  },
};
const put = "/api/survey/v1/campaigns/{campaignId}/responses/{responseId}";
const first = await partner.survey.PUT(put, response);
const again = await partner.survey.PUT(put, response);
const wrong = await partner.survey.PUT(put, { ...response, body: { ...response.body, answers: { satisfaction: "9" } } });
const claim = await school.training.POST("/api/training/v1/bursary-claims", {
  params: { header: { "Idempotency-Key": randomUUID() } },
  body: { enrolmentId: given.enrolmentId },
});
console.log(
  JSON.stringify({
    statuses: [first, again, wrong, claim].map((call) => call.response.status),
    sameReceipt: JSON.stringify(first.data) === JSON.stringify(again.data),
    refused: wrong.error?.code,
    claim: claim.data?.state,
  }),
);
