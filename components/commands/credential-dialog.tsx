"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { useDesk } from "./use-desk.ts";
import { useOwnRights } from "./use-own-rights.ts";

/** Asks for the Interact login that commands are sent with. The password goes to the server and is nowhere here afterwards. */
export function CredentialDialog() {
  const t = useTranslations("commands.credential");
  const question = useDesk((state) => state.question);
  return (
    <Base.Root
      open={question !== undefined}
      onOpenChange={(open) => (open ? undefined : deskOfTab.leaveCredential())}
    >
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          data-credential=""
          className="popup fixed top-[max(1rem,16dvh)] left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 p-5"
        >
          <Base.Title className="text-base font-semibold">{t("title")}</Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">{t("means")}</Base.Description>
          <CredentialForm isDenied={question?.isDenied === true} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function CredentialForm({ isDenied }: { readonly isDenied: boolean }) {
  const t = useTranslations("commands.credential");
  const actions = useTranslations("commands");
  const [loginId, passwordId] = [useId(), useId()];
  const [login, setLogin] = useState(useOwnRights()?.interactLogin ?? "");
  const password = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const field = password.current;
    if (field === null || field.value === "" || login.trim() === "") return;
    setSending(true);
    const typed = { login: login.trim(), password: field.value };
    // Out of the page before anything else happens, whatever the answer will be.
    field.value = "";
    const isTaken = await deskOfTab.giveCredential(typed);
    setSending(false);
    setFailed(!isTaken);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-4 grid gap-3 text-[0.8125rem]">
      <div>
        <label htmlFor={loginId} className="mb-1 block font-medium">
          {t("login")}
        </label>
        <input
          id={loginId}
          className="control w-full"
          value={login}
          maxLength={200}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setLogin(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor={passwordId} className="mb-1 block font-medium">
          {t("password")}
        </label>
        <input
          id={passwordId}
          ref={password}
          type="password"
          className="control w-full"
          maxLength={200}
          required
          // Not "current-password": it is not this site's, and no browser is to keep it.
          autoComplete="off"
          data-1p-ignore=""
          data-lpignore="true"
        />
      </div>
      <p role="alert" className="text-fault empty:hidden">
        {hasFailed ? t("failed") : isDenied ? t("denied") : ""}
      </p>
      <div className="flex justify-end gap-2">
        <Base.Close className="control">{actions("cancel")}</Base.Close>
        <Button kind="main" type="submit" disabled={isSending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
