"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { withDeadline } from "../../ui/with-deadline.ts";
import type { Person } from "../administered.ts";
import { RightsFacts } from "../rights-facts.tsx";
import type { ToldRights } from "../told-rights.ts";
import { useDeed } from "../use-deed.ts";
import { useRefusalWords } from "../use-refusal-words.ts";

/** What a person sees and may do now, as it is kept, and the way to ask the CTI for their grants anew. */
export function PersonRights({ person }: { readonly person: Person }) {
  const t = useTranslations("administration.rights");
  const words = useRefusalWords();
  const client = useQueryClient();
  const path = `/api/admin/people/${encodeURIComponent(person.id)}/rights`;
  const rights = useQuery({ queryKey: ["rights", path], queryFn: ({ signal }) => fetchRights(path, signal) });
  const { isBusy, said, refusal, act } = useDeed(() => client.invalidateQueries({ queryKey: ["rights"] }));
  return (
    <section aria-label={t("title")} className="rounded-md border border-line bg-ground px-3 py-2">
      <div className="mb-2 flex items-center justify-between gap-4">
        <h3 className="font-medium">{t("title")}</h3>
        {person.interactLogin === undefined ? null : (
          <Button disabled={isBusy} onClick={() => void act({ method: "POST", path, said: t("refreshed") })}>
            <RefreshCw className="size-3.5" aria-hidden="true" />
            {t("refresh")}
          </Button>
        )}
      </div>
      {rights.data === undefined ? (
        <p className="text-ink-soft">{t(rights.isError ? "failed" : "loading")}</p>
      ) : (
        <RightsFacts rights={rights.data} />
      )}
      <p role="status" className="mt-2 text-xs font-medium empty:sr-only">
        {said}
      </p>
      <p role="alert" className="mt-2 text-xs text-fault empty:hidden">
        {refusal === undefined ? "" : words(refusal)}
      </p>
    </section>
  );
}

async function fetchRights(path: string, signal: AbortSignal): Promise<ToldRights> {
  const answer = await fetch(path, { signal: withDeadline(signal) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
