import { expect } from "@playwright/test";
import { fetchSigned } from "./sessions.ts";

/** Writes a rule that raises a critical alarm about each of the services (ids) at once, and as long as it stands; its id. */
export async function makeCritical(url: string, name: string, services: readonly string[]): Promise<string> {
  const answer = await fetchSigned(`${url}/api/alarms/rules`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      ...{ name, isEnabled: true, kpi: "handled", direction: "below", critical: 1_000_000 },
      scope: { of: "services", ids: services },
      ...{ holdSeconds: 0, margin: 0, cooldownSeconds: 0 },
    }),
  });
  const body = (await answer.json()) as { readonly id?: string; readonly rule?: { readonly id: string } };
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body.id ?? body.rule?.id ?? "";
}

/** Deletes a rule, which ends its alarms. */
export async function endCritical(url: string, id: string): Promise<void> {
  const answer = await fetchSigned(`${url}/api/alarms/rules/${id}`, {
    method: "DELETE",
    headers: { "If-Match": "*" },
  });
  expect(answer.ok, String(answer.status)).toBe(true);
}
