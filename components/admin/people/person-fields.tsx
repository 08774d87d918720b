"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "../../sign-in/send-json.ts";
import { type Role, roles } from "../administered.ts";
import { FormField, fieldLook } from "../form-field.tsx";
import { InteractLoginField } from "../interact-login-field.tsx";
import { NarrowingFields } from "../narrowing-fields.tsx";
import { useRefusalWords } from "../use-refusal-words.ts";
import type { PersonDraft } from "./person-draft.ts";

/** Which field a refusal is about. */
const fieldOf: Readonly<Record<string, keyof PersonDraft>> = {
  bad_login: "login",
  login_taken: "login",
  bad_name: "name",
  last_administrator: "role",
};

/** Whether a field of the form says why it was refused. */
export function isOfField({ reason }: Refusal): boolean {
  return Object.hasOwn(fieldOf, reason);
}

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
      <FormField label={t("name")} fault={faultOf("name")}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
          />
        )}
      </FormField>
      <FormField
        label={t("role")}
        hint={hasGroups ? t("roleByGroups") : t(`roleHint.${draft.role}`)}
        fault={faultOf("role")}
      >
        {(links) => (
          <RoleChoice {...links} role={draft.role} onChange={(role) => onChange({ ...draft, role })} />
        )}
      </FormField>
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

function RoleChoice({
  role,
  onChange,
  ...links
}: {
  readonly id: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}) {
  const t = useTranslations("administration.role");
  return (
    <select
      {...links}
      className="control border-ink-soft!"
      value={role}
      onChange={({ target }) => onChange(roles.find((each) => each === target.value) ?? role)}
    >
      {roles.map((each) => (
        <option key={each} value={each}>
          {t(each)}
        </option>
      ))}
    </select>
  );
}
