"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useId, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { useDesk } from "./use-desk.ts";
import { useOwnRights } from "./use-own-rights.ts";

/** Asks for the Interact login that commands are sent with. The password goes to the server and is nowhere here afterwards. */
export function CredentialDialog() {
  const t = useTranslations("commands.credential");
  const question = useDesk((state) => state.question);
  const known = useOwnRights()?.interactLogin ?? "";
  const [typed, setTyped] = useState<string>();
  const password = useRef<HTMLInputElement>(null);
  const login = typed ?? known;
  return (
    <Base.Root
      open={question !== undefined}
      onOpenChange={(open) => (open ? undefined : deskOfTab.leaveCredential())}
    >
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          data-credential=""
          {...(login === "" ? {} : { initialFocus: password })}
          className="popup fixed top-[max(1rem,16dvh)] left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 p-5"
        >
          <Base.Title className="text-base font-semibold">{t("title")}</Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">{t("means")}</Base.Description>
          <CredentialForm
            isDenied={question?.isDenied === true}
            login={[login, setTyped]}
            password={password}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function CredentialForm({
  isDenied,
  login: [login, setLogin],
  password,
}: {
  readonly isDenied: boolean;
  readonly login: readonly [string, (login: string) => void];
  readonly password: RefObject<HTMLInputElement | null>;
}) {
  const t = useTranslations("commands.credential");
  const actions = useTranslations("commands");
  const [loginId, passwordId] = [useId(), useId()];
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<"missing" | "failed">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const field = password.current;
    if (field === null) return;
    if (field.value === "" || login.trim() === "") return setFault("missing");
    setSending(true);
    const typed = { login: login.trim(), password: field.value };
    // Out of the page before anything else happens, whatever the answer will be.
    field.value = "";
    const isTaken = await deskOfTab.giveCredential(typed);
    setSending(false);
    setFault(isTaken ? undefined : "failed");
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-4 grid gap-3 text-[0.8125rem]">
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
        {fault !== undefined ? t(fault) : isDenied ? t("denied") : ""}
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
