"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";

/** What the server told once: a link, or the secret of a key. */
export interface ToldSecret {
  readonly title: string;
  /** What it is for and how long it works. */
  readonly text: string;
  readonly label: string;
  readonly secret: string;
  /** The same as a picture, for a device with a camera. */
  readonly picture?: ReactNode;
}

/** Shows a secret to be taken away now: it is kept nowhere. A press beside it does not close it; open while there is one. */
export function SecretDialog({
  told,
  onClose,
}: {
  readonly told: ToldSecret | undefined;
  readonly onClose: () => void;
}) {
  const t = useTranslations("administration.secret");
  return (
    <Base.Root open={told !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="popup fixed top-[20vh] left-1/2 z-50 w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 p-5">
          <Base.Title className="text-base font-semibold wrap-anywhere">{told?.title}</Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">{told?.text}</Base.Description>
          {told === undefined ? null : <Secret {...told} />}
          {told?.picture}
          <div className="mt-4 flex justify-end">
            <Base.Close className="control">{t("close")}</Base.Close>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Secret({ label, secret }: Pick<ToldSecret, "label" | "secret">) {
  const t = useTranslations("administration.secret");
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "byHand">();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome("copied");
    } catch {
      // Over plain HTTP a browser lends its clipboard to nobody: what is selected can still be copied.
      setOutcome("byHand");
    }
  };
  return (
    <div className="mt-4">
      <div className="flex items-start gap-2">
        <textarea
          ref={field}
          readOnly
          rows={3}
          aria-label={label}
          className="min-w-0 flex-1 resize-none rounded-md border border-ink-soft bg-ground px-2 py-1 font-mono text-xs break-all"
          value={secret}
          onFocus={({ target }) => target.select()}
        />
        <Button kind="main" onClick={() => void copy()}>
          <Copy className="size-3.5" aria-hidden="true" />
          {t("copy")}
        </Button>
      </div>
      <p role="status" className="mt-1.5 min-h-4 text-xs text-ink-soft">
        {outcome === undefined ? "" : t(outcome)}
      </p>
    </div>
  );
}
