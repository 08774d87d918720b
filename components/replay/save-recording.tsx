"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReplayPlayer } from "@/lib/live/index.ts";
import { FormField, fieldLook } from "../admin/form-field.tsx";
import { Button } from "../ui/button.tsx";
import { localInput } from "./local-input.ts";
import { recordingsPath, type useRecordings } from "./use-recordings.ts";

const aroundMs = 5 * 60_000;

/** Keeps some minutes for good, by itself those around the instant on screen. */
export function SaveRecording({
  player,
  ask,
}: {
  readonly player: ReplayPlayer;
  readonly ask: ReturnType<typeof useRecordings>["ask"];
}) {
  const t = useTranslations("replay");
  const [atMs] = useState(() => player.player.getState().atMs);
  const [name, setName] = useState("");
  const [from, setFrom] = useState(() => localInput(atMs - aroundMs));
  const [to, setTo] = useState(() => localInput(atMs + aroundMs));
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = JSON.stringify({ name, from: isoOf(from), to: isoOf(to) });
    const headers = { "Content-Type": "application/json" };
    if (await ask(recordingsPath, { method: "POST", headers, body })) setName("");
    setBusy(false);
  };
  const time = (label: "from" | "to", value: string, change: (value: string) => void) => (
    <FormField label={t(label)}>
      {(links) => (
        <input
          {...links}
          type="datetime-local"
          step={1}
          required
          value={value}
          onChange={({ target }) => change(target.value)}
          className={fieldLook}
        />
      )}
    </FormField>
  );
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
      <FormField label={t("name")} hint={t("saveHint")}>
        {(links) => (
          <input
            {...links}
            required
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
            className={fieldLook}
          />
        )}
      </FormField>
      {time("from", from, setFrom)}
      {time("to", to, setTo)}
      <Button kind="main" type="submit" className="self-start" disabled={isBusy}>
        {t("save")}
      </Button>
    </form>
  );
}

function isoOf(local: string): string {
  const ms = Date.parse(local);
  return Number.isFinite(ms) ? new Date(ms).toISOString() : local;
}
