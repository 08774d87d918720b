"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { hasContact } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { ImpactNote } from "./impact-note.tsx";
import { OthersNote } from "./others-note.tsx";
import { mayOrder } from "./own-rights.ts";
import { useCommandWords } from "./use-command-words.ts";
import { useHeldWish } from "./use-held-wish.ts";
import { useOwnRights } from "./use-own-rights.ts";
import { mayWait, type Wish, wantsReason } from "./wish.ts";

/** Says what a command would do before it is given, and asks why. */
export function ConfirmDialog() {
  const t = useTranslations("commands");
  const words = useCommandWords();
  const { wish, isOpen } = useHeldWish();
  if (wish === undefined) return null;
  const isReset = wantsReason(wish);
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => (open ? undefined : deskOfTab.forgetWish())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          data-confirm=""
          className="popup fixed top-[max(1rem,12dvh)] left-1/2 z-50 flex max-h-[80dvh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-3 overflow-auto p-5"
        >
          <Base.Title className="text-base font-semibold wrap-anywhere">{words.title(wish)}</Base.Title>
          <Base.Description className="text-[0.8125rem] text-ink-soft">
            {t(`means.${meaningOf(wish)}`)}
          </Base.Description>
          {wish.leftOut === undefined || wish.leftOut === 0 ? null : (
            <p className="text-[0.8125rem]">{t("leftOut", { count: wish.leftOut })}</p>
          )}
          {isReset ? null : <ImpactNote wish={wish} />}
          <OthersNote targets={wish.targets} />
          <ConfirmForm wish={wish} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function meaningOf({ name, stateId }: Wish): "pause" | "operate" | "logout" | "reset" {
  if (name === "agent_logout") return "logout";
  if (name === "set_agent_state") return stateId === "2" ? "operate" : "pause";
  return "reset";
}

function ConfirmForm({ wish }: { readonly wish: Wish }) {
  const t = useTranslations("commands");
  const words = useCommandWords();
  const reasonId = useId();
  const [reason, setReason] = useState("");
  const [isLater, setLater] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const rights = useOwnRights();
  const isReasonMissing = wantsReason(wish) && reason.trim() === "";
  const isAllowed = wish.targets.every((target) => mayOrder(rights, wish.name, target));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isReasonMissing || !isAllowed) return;
    const why = reason.trim();
    void deskOfTab.confirm(wish, { isLater, ...(why === "" ? {} : { reason: why }) });
  };
  const isFaulty = isAsked && isReasonMissing;
  return (
    <form noValidate onSubmit={submit} className="grid gap-3 text-[0.8125rem]">
      <WhenChoice wish={wish} isLater={isLater} onChange={setLater} />
      <div>
        <label htmlFor={reasonId} className="mb-1 block font-medium">
          {t(wantsReason(wish) ? "reason" : "reasonOptional")}
        </label>
        <textarea
          id={reasonId}
          className="block w-full resize-y rounded-md border border-ink-soft bg-surface px-2.5 py-1.5"
          rows={2}
          maxLength={500}
          value={reason}
          required={wantsReason(wish)}
          aria-invalid={isFaulty}
          aria-describedby={`${reasonId}-fault`}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${reasonId}-fault`} role="alert" className="mt-1 text-fault empty:hidden">
          {isFaulty ? t("reasonMissing") : !isAllowed && rights !== undefined ? t("notAllowed") : ""}
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Base.Close className="control">{t("cancel")}</Base.Close>
        <Button kind="main" type="submit" disabled={!isAllowed}>
          {words.deed(wish)}
        </Button>
      </div>
    </form>
  );
}

/** Now, or once the contact in hand has ended; only asked about an agent who has one. */
function WhenChoice({
  wish,
  isLater,
  onChange,
}: {
  readonly wish: Wish;
  readonly isLater: boolean;
  readonly onChange: (isLater: boolean) => void;
}) {
  const t = useTranslations("commands");
  const [only = ""] = wish.targets;
  const isBusy =
    useFloorValue((floor) => {
      const agent = floor.agents[only];
      return mayWait(wish) && agent !== undefined && hasContact(agent) === true;
    }) === true;
  const name = useId();
  if (!isBusy && !isLater) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium">{t("when")}</legend>
      {[false, true].map((later) => (
        <label key={String(later)} className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={isLater === later}
            onChange={() => onChange(later)}
            className="size-4 accent-(--accent)"
          />
          {t(later ? "whenEnded" : "whenNow")}
        </label>
      ))}
    </fieldset>
  );
}
