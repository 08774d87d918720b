"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { FormEnd } from "../form-end.tsx";
import { FormField, fieldLook } from "../form-field.tsx";
import { InteractLoginField } from "../interact-login-field.tsx";
import { NarrowingFields } from "../narrowing-fields.tsx";
import { useRefusalWords } from "../use-refusal-words.ts";
import { type KeyDraft, keyRoles, lifetimes, newKey } from "./key-draft.ts";

interface KeyEditorProps {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Why the last one was not made. */
  readonly refusal: Refusal | undefined;
  readonly onSave: (draft: KeyDraft) => void;
  readonly onClose: () => void;
}

/** A new key in a sheet beside the page. What it may is decided once: another one is made instead of changing it. */
export function KeyEditor({ isOpen, ...props }: KeyEditorProps) {
  const t = useTranslations("administration.keys");
  return (
    <Drawer
      title={t("new")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {isOpen ? <KeyForm {...props} /> : null}
    </Drawer>
  );
}

function KeyForm({ isBusy, refusal, onSave, onClose }: Omit<KeyEditorProps, "isOpen">) {
  const t = useTranslations("administration.keys");
  const roleName = useTranslations("administration.role");
  const words = useRefusalWords();
  const [draft, setDraft] = useState<KeyDraft>(newKey);
  const isOfName = refusal?.reason === "bad_name";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 text-[0.8125rem]" aria-busy={isBusy}>
      <FormField label={t("name")} hint={t("nameHint")} fault={isOfName ? words(refusal) : undefined}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        )}
      </FormField>
      <FormField label={t("role")} hint={t(`roleHint.${draft.role}`)}>
        {(links) => (
          <select
            {...links}
            className="control border-ink-soft!"
            value={draft.role}
            onChange={({ target }) =>
              setDraft({ ...draft, role: keyRoles.find((each) => each === target.value) ?? draft.role })
            }
          >
            {keyRoles.map((each) => (
              <option key={each} value={each}>
                {roleName(each)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t("expires")} hint={t("expiresHint")}>
        {(links) => (
          <select
            {...links}
            className="control border-ink-soft!"
            value={draft.days}
            onChange={({ target }) =>
              setDraft({ ...draft, days: lifetimes.find((each) => each === target.value) ?? draft.days })
            }
          >
            {lifetimes.map((each) => (
              <option key={each} value={each}>
                {each === "never" ? t("never") : t("days", { count: Number(each) })}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <InteractLoginField
        label={t("interactLogin")}
        hint={t("interactHint")}
        value={draft.interactLogin}
        onChange={(interactLogin) => setDraft({ ...draft, interactLogin })}
      />
      <NarrowingFields
        narrowing={draft.narrowing}
        onChange={(narrowing) => setDraft({ ...draft, narrowing })}
      />
      <FormEnd
        problem={refusal === undefined || isOfName ? undefined : words(refusal)}
        isBusy={isBusy}
        onCancel={onClose}
      />
    </form>
  );
}
