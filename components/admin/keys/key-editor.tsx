"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { EditForm } from "../edit-form.tsx";
import { InteractLoginField } from "../interact-login-field.tsx";
import { NameField } from "../name-field.tsx";
import { NarrowingFields } from "../narrowing-fields.tsx";
import { SelectField } from "../select-field.tsx";
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
  return (
    <EditForm
      isBusy={isBusy}
      refusal={refusal}
      saidByFields={["bad_name"]}
      onSave={() => onSave(draft)}
      onClose={onClose}
    >
      <NameField
        label={t("name")}
        hint={t("nameHint")}
        fault={isOfName ? words(refusal) : undefined}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <SelectField
        label={t("role")}
        hint={t(`roleHint.${draft.role}`)}
        value={draft.role}
        options={keyRoles.map((role) => ({ value: role, label: roleName(role) }))}
        onChange={(role) => setDraft({ ...draft, role })}
      />
      <SelectField
        label={t("expires")}
        hint={t("expiresHint")}
        value={draft.days}
        options={lifetimes.map((days) => ({
          value: days,
          label: days === "never" ? t("never") : t("days", { count: Number(days) }),
        }))}
        onChange={(days) => setDraft({ ...draft, days })}
      />
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
    </EditForm>
  );
}
