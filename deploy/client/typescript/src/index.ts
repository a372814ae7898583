import createClient, { type Middleware } from "openapi-fetch";
import type { paths as InsightPaths } from "./insight.js";
import type { paths as SurveyPaths } from "./survey.js";
import type { paths as TrainingPaths } from "./training.js";

export type { components as InsightComponents } from "./insight.js";
export type { components as SurveyComponents } from "./survey.js";
export type { components as TrainingComponents } from "./training.js";

/** Where the gateway is, who calls, and in which language people are told of errors. */
export interface Access {
  baseUrl: string;
  /** Gives an access token that is valid now; asked before every call. */
  token: () => string | Promise<string>;
  language?: "en" | "cy";
}

/** One client for each service; paths, parameters and bodies are checked by the compiler. */
export function careers(access: Access) {
  const signed: Middleware = {
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await access.token()}`);
      request.headers.set("Accept-Language", access.language ?? "en");
      return request;
    },
  };
  const survey = createClient<SurveyPaths>({ baseUrl: access.baseUrl });
  const training = createClient<TrainingPaths>({ baseUrl: access.baseUrl });
  const insight = createClient<InsightPaths>({ baseUrl: access.baseUrl });
  survey.use(signed);
  training.use(signed);
  insight.use(signed);
  return { survey, training, insight };
}
