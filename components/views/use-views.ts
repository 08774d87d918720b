"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { withDeadline } from "../ui/with-deadline.ts";

const route = "/api/views";

/** A view of a list under its name. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  /** As the address bears it, without `?`. */
  readonly query: string;
  /** Everybody sees it. */
  readonly isShared: boolean;
  readonly isOwn: boolean;
  /** Whose it is, of another's. */
  readonly by?: string;
}

export interface KeptViews {
  readonly views: readonly KeptView[];
  readonly mayShare: boolean;
}

/** `refused`: another has the name, or no more fit · `gone`: removed meanwhile · `forbidden` · `failed`: nobody knows. */
export type ViewsFault = "refused" | "gone" | "forbidden" | "failed";

/** Why nothing was changed. */
export class ViewsError extends Error {
  readonly fault: ViewsFault;

  constructor(fault: ViewsFault) {
    super(fault);
    this.fault = fault;
  }
}

export type ViewsChange =
  | { readonly kind: "keep"; readonly name: string; readonly query: string; readonly isShared: boolean }
  | {
      readonly kind: "change";
      readonly id: string;
      readonly to: Partial<Pick<KeptView, "name" | "query" | "isShared">>;
    }
  | { readonly kind: "order"; readonly ids: readonly string[] }
  | { readonly kind: "remove"; readonly id: string };

/** The views of the list at `path` that one sees, one's own first, and the way to change them; `keep` answers with the view. */
export function useViews(path: string) {
  const client = useQueryClient();
  const key = ["views", path];
  const kept = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      fetch(`${route}?path=${encodeURIComponent(path)}`, { signal: withDeadline(signal) }).then(readViews),
    staleTime: 30_000,
  });
  const change = useMutation<KeptView | undefined, ViewsError, ViewsChange>({
    mutationFn: (wanted) => send(path, wanted),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return { kept, change };
}

async function send(path: string, change: ViewsChange): Promise<KeptView | undefined> {
  const { method, place, body } = requestOf(path, change);
  const answer = await fetch(place, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ViewsError("failed");
  });
  if (!answer.ok) throw new ViewsError(faults[answer.status] ?? "failed");
  return answer.status === 204 ? undefined : ((await answer.json()) as KeptView);
}

function requestOf(path: string, change: ViewsChange): { method: string; place: string; body?: object } {
  switch (change.kind) {
    case "keep": {
      const { name, query, isShared } = change;
      return { method: "POST", place: route, body: { path, name, query, isShared } };
    }
    case "change":
      return { method: "PATCH", place: `${route}/${encodeURIComponent(change.id)}`, body: change.to };
    case "order":
      return { method: "PATCH", place: route, body: { path, order: change.ids } };
    case "remove":
      return { method: "DELETE", place: `${route}/${encodeURIComponent(change.id)}` };
  }
}

const faults: Partial<Record<number, ViewsFault>> = { 403: "forbidden", 404: "gone", 409: "refused" };

async function readViews(answer: Response): Promise<KeptViews> {
  if (!answer.ok) throw new ViewsError("failed");
  return answer.json();
}
