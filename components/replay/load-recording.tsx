"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { FormField } from "../admin/form-field.tsx";
import { recordingsPath, type useRecordings } from "./use-recordings.ts";

/** Takes a recording from a file; the server looks through all of it before it is kept. */
export function LoadRecording({ ask }: { readonly ask: ReturnType<typeof useRecordings>["ask"] }) {
  const t = useTranslations("replay");
  const [isBusy, setBusy] = useState(false);
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    setBusy(true);
    const headers = { "Content-Type": "application/vnd.mirante.recording" };
    await ask(recordingsPath, { method: "PUT", headers, body: file });
    target.value = "";
    setBusy(false);
  };
  return (
    <FormField label={t("load")} hint={t("loadHint")}>
      {(links) => (
        <input
          {...links}
          type="file"
          accept=".mirante"
          disabled={isBusy}
          onChange={(event) => void load(event)}
          className="min-w-0 text-ink-soft file:me-2 file:h-8 file:rounded-md file:border file:border-ink-soft file:bg-surface file:px-3 file:text-ink"
        />
      )}
    </FormField>
  );
}
