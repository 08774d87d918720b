"use client";

import { useCallback, useEffect, useState } from "react";
import type { ReplayRecording } from "@/lib/domain/index.ts";

export const recordingsPath = "/api/replay/recordings";

/** What this person may do with recordings; the server asks again. */
export interface RecordingRights {
  readonly mayExport: boolean;
  readonly mayAdminister: boolean;
}

interface Told {
  readonly recordings?: readonly ReplayRecording[];
  readonly rights: RecordingRights;
}

const nothing: Told = { rights: { mayExport: false, mayAdminister: false } };

/** The recordings while `isOpen`, and the way to change them: `ask` tells whether it was done, and shows them anew. */
export function useRecordings(isOpen: boolean) {
  const [told, setTold] = useState(nothing);
  const [problem, setProblem] = useState<string>();
  const refresh = useCallback(async () => {
    const found = await fetchTold();
    if (found === undefined) setProblem("failed");
    else setTold(found);
  }, []);
  useEffect(() => {
    if (isOpen) void refresh();
  }, [isOpen, refresh]);
  const ask = async (path: string, init: RequestInit): Promise<boolean> => {
    const answer = await fetch(path, init).catch(() => undefined);
    setProblem(answer?.ok === true ? undefined : await problemOf(answer));
    await refresh();
    return answer?.ok === true;
  };
  return { recordings: told.recordings, rights: told.rights, problem, ask };
}

async function fetchTold(): Promise<Told | undefined> {
  try {
    const answers = await Promise.all([recordingsPath, "/api/session"].map((path) => fetch(path)));
    if (answers.some(({ ok }) => !ok)) return undefined;
    const [listed, session]: [Listed, Session] = asTold(
      await Promise.all(answers.map((each) => each.json())),
    );
    const { exportFiles, administer } = session.permissions;
    return { recordings: listed.recordings, rights: { mayExport: exportFiles, mayAdminister: administer } };
  } catch {
    return undefined;
  }
}

interface Listed {
  readonly recordings: readonly ReplayRecording[];
}

interface Session {
  readonly permissions: { readonly exportFiles: boolean; readonly administer: boolean };
}

/** Answers of our own server, of this build. */
function asTold(bodies: readonly unknown[]): [Listed, Session] {
  return bodies as unknown as [Listed, Session];
}

/** The reason or code of a refusal, for which the catalogue has a sentence. */
async function problemOf(answer: Response | undefined): Promise<string> {
  const body: unknown = await answer?.json().catch(() => undefined);
  if (typeof body !== "object" || body === null) return "failed";
  if ("reason" in body && typeof body.reason === "string") return body.reason;
  return "code" in body && typeof body.code === "string" ? body.code : "failed";
}
