"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { sendMark } from "./send-mark.ts";

const maxNote = 500;

/** Asks for a note and acknowledges; open while there are alarms to acknowledge. */
export function AcknowledgeDialog({
  alarms,
  onDone,
}: {
  readonly alarms: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useTranslations("alarmDesk");
  return (
    <Base.Root open={alarms.length > 0} onOpenChange={(isOpen) => (isOpen ? undefined : onDone())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="popup fixed top-[20vh] left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 p-5">
          <Base.Title className="text-base font-semibold">
            {t("acknowledgeTitle", { count: alarms.length })}
          </Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">
            {t("acknowledgeMeans")}
          </Base.Description>
          <NoteForm alarms={alarms} onDone={onDone} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function NoteForm({ alarms, onDone }: { readonly alarms: readonly string[]; readonly onDone: () => void }) {
  const t = useTranslations("alarmDesk");
  const noteId = useId();
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<"gone" | "failed">();
  const [isSending, setIsSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    const request = { route: "acknowledge", ...(note.trim() === "" ? {} : { note }) } as const;
    const outcomes = await Promise.all(alarms.map((id) => sendMark(id, request)));
    setIsSending(false);
    if (outcomes.includes("failed")) setFault("failed");
    else if (outcomes.every((outcome) => outcome === "gone")) setFault("gone");
    else onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-4">
      <label htmlFor={noteId} className="mb-1 block text-[0.8125rem] font-medium">
        {t("note")}
      </label>
      <textarea
        id={noteId}
        className="block w-full resize-y rounded-md border border-ink-soft bg-surface px-2.5 py-1.5"
        rows={3}
        maxLength={maxNote}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p role="alert" className="mt-2 text-[0.8125rem] text-fault empty:hidden">
        {fault === undefined ? "" : t(`fault.${fault}`)}
      </p>
      <div className="mt-4 flex justify-end gap-2">
        <Base.Close className="control">{t("cancel")}</Base.Close>
        <Button kind="main" type="submit" disabled={isSending}>
          {t("acknowledge")}
        </Button>
      </div>
    </form>
  );
}
