"use client";

import { X } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { useEntityName } from "../live/use-entity-name.ts";
import { PickOne } from "../ui/pick-one.tsx";
import { mostServices } from "./parse-history-view.ts";
import { useServiceOptions } from "./use-service-options.ts";

/** The services that are looked at, and a search to add one. */
export function ServicePicks({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (services: readonly string[]) => void;
}) {
  const t = useWords("history");
  const options = useServiceOptions().filter(({ value }) => !chosen.includes(value));
  const isFull = chosen.length >= mostServices;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-2" aria-label={t("services")}>
      {isFull ? (
        <span className="text-xs text-ink-soft">{t("mostServices", { count: mostServices })}</span>
      ) : (
        <PickOne
          label={t("addService")}
          none={t("addService")}
          clearLabel={t("clearSearch")}
          emptyNote={t("noService")}
          value={undefined}
          options={options}
          onChange={(id) => id === undefined || onChange([...chosen, id])}
        />
      )}
      {chosen.map((id) => (
        <Pick key={id} id={id} onRemove={() => onChange(chosen.filter((each) => each !== id))} />
      ))}
    </fieldset>
  );
}

function Pick({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const t = useWords("history");
  const name = useEntityName("services", id);
  return (
    <span
      className="inline-flex h-8 max-w-56 items-center gap-1 rounded-md bg-raised ps-2.5 pe-1 text-[0.8125rem]"
      data-pick={id}
    >
      <span className="truncate">{name}</span>
      <button
        type="button"
        className="grid size-6 shrink-0 place-items-center rounded hover:text-accent"
        aria-label={t("removeService", { name })}
        onClick={onRemove}
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </span>
  );
}
