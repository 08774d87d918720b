import { expect } from "@playwright/test";
import { createAnswerCheck } from "../../app/api/openapi/testing/create-answer-check.ts";
import { signedHeaders } from "./sessions.ts";

interface Asking {
  /** Of the address, where the description has names in braces, and what follows it. */
  readonly at?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 unless said. */
  readonly status?: number;
}

/** An app whose answers are held against its own description. */
export interface DescribedApp {
  /** Operations that answer with JSON when all goes well, such as `get /api/boards/{id}`. */
  readonly operations: readonly string[];
  /** Asks, as the administrator unless `headers` say who, and sees that the answer is as it is described. */
  ask<Answer = unknown>(operation: string, asking?: Asking): Promise<Answer>;
  /** Those that were asked so far. */
  asked(): ReadonlySet<string>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

/** Reads the description that the app at `url` gives of itself. */
export async function readDescribed(url: string): Promise<DescribedApp> {
  const answer = await fetch(`${url}/api/openapi.json`, { headers: signedHeaders(url) });
  const description = (await answer.json()) as Description;
  const faultsOf = createAnswerCheck(description);
  const asked = new Set<string>();
  return {
    operations: Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) => JSON.stringify(responses).includes('"application/json"'))
        .map(([method]) => `${method} ${path}`),
    ),
    asked: () => asked,
    async ask<Answer>(operation: string, { at, body, headers, status = 200 }: Asking = {}) {
      const [method = "", path = ""] = operation.split(" ");
      const told = await fetch(`${url}${at ?? path}`, {
        method: method.toUpperCase(),
        headers: { "Content-Type": "application/json", ...(headers ?? signedHeaders(url)) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(told.status, `${operation}: ${await told.clone().text()}`).toBe(status);
      const read: Answer = await told.json();
      expect(faultsOf(operation, read, status), operation).toEqual([]);
      asked.add(operation);
      return read;
    },
  };
}
