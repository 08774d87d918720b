"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "../../sign-in/send-json.ts";
import { roles } from "../administered.ts";
import { FormField, fieldLook } from "../form-field.tsx";
import { InteractLoginField } from "../interact-login-field.tsx";
import { NameField } from "../name-field.tsx";
import { NarrowingFields } from "../narrowing-fields.tsx";
import { SelectField } from "../select-field.tsx";
import { useRefusalWords } from "../use-refusal-words.ts";
import type { PersonDraft } from "./person-draft.ts";

/** Which field a refusal is about. */
const fieldOf: Readonly<Record<string, keyof PersonDraft>> = {
  bad_login: "login",
  login_taken: "login",
  bad_name: "name",
  last_administrator: "role",
};

/** Refusals that a field of the form says. */
export const saidByPersonFields: readonly string[] = Object.keys(fieldOf);

/** Everything of a person that an administrator sets. */
export function PersonFields({
  draft,
  isNew,
  hasGroups,
  refusal,
  onChange,
}: {
  readonly draft: PersonDraft;
  readonly isNew: boolean;
  /** The identity provider's groups decide the role. */
  readonly hasGroups: boolean;
  readonly refusal: Refusal | undefined;
  readonly onChange: (draft: PersonDraft) => void;
}) {
  const t = useTranslations("administration.people");
  const roleName = useTranslations("administration.role");
  const words = useRefusalWords();
  const faultOf = (field: keyof PersonDraft) =>
    refusal !== undefined && fieldOf[refusal.reason] === field ? words(refusal) : undefined;
  return (
    <>
      {isNew ? (
        <FormField label={t("login")} hint={t("loginHint")} fault={faultOf("login")}>
          {(links) => (
            <input
              {...links}
              className={fieldLook}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={draft.login}
              onChange={({ target }) => onChange({ ...draft, login: target.value })}
            />
          )}
        </FormField>
      ) : null}
      <NameField
        label={t("name")}
        fault={faultOf("name")}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <SelectField
        label={t("role")}
        hint={hasGroups ? t("roleByGroups") : t(`roleHint.${draft.role}`)}
        fault={faultOf("role")}
        value={draft.role}
        options={roles.map((role) => ({ value: role, label: roleName(role) }))}
        onChange={(role) => onChange({ ...draft, role })}
      />
      <InteractLoginField
        label={t("interactLogin")}
        hint={t(`interactHint.${draft.role}`)}
        value={draft.interactLogin}
        onChange={(interactLogin) => onChange({ ...draft, interactLogin })}
      />
      {draft.role === "admin" ? null : (
        <NarrowingFields
          narrowing={draft.narrowing}
          onChange={(narrowing) => onChange({ ...draft, narrowing })}
        />
      )}
    </>
  );
}
