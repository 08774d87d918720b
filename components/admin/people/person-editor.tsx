"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import type { Person } from "../administered.ts";
import { EditForm } from "../edit-form.tsx";
import { draftOf, newPerson, type PersonDraft } from "./person-draft.ts";
import { PersonFields, saidByPersonFields } from "./person-fields.tsx";
import { PersonRights } from "./person-rights.tsx";

interface PersonEditorProps {
  /** Undefined = it is closed. */
  readonly person: Person | "new" | undefined;
  readonly isBusy: boolean;
  /** Why the last save did nothing. */
  readonly refusal: Refusal | undefined;
  readonly onSave: (draft: PersonDraft) => void;
  readonly onClose: () => void;
}

/** A person in a sheet beside the page, with what their grants let them see and do now. */
export function PersonEditor({ person, ...props }: PersonEditorProps) {
  const t = useTranslations("administration.people");
  const isOpen = person !== undefined;
  return (
    <Drawer
      title={isOpen && person !== "new" ? t("editTitle", { name: person.name }) : t("new")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {isOpen ? <PersonForm key={person === "new" ? "new" : person.id} person={person} {...props} /> : null}
    </Drawer>
  );
}

function PersonForm({
  person,
  isBusy,
  refusal,
  onSave,
  onClose,
}: PersonEditorProps & { readonly person: Person | "new" }) {
  const t = useTranslations("administration.people");
  const isNew = person === "new";
  const [draft, setDraft] = useState<PersonDraft>(() => (isNew ? newPerson : draftOf(person)));
  return (
    <EditForm
      isBusy={isBusy}
      refusal={refusal}
      saidByFields={saidByPersonFields}
      onSave={() => onSave(draft)}
      onClose={onClose}
    >
      {isNew ? (
        <p className="text-ink-soft">{t("newMeans")}</p>
      ) : (
        <p className="text-ink-soft">{t("loginIs", { login: person.login })}</p>
      )}
      <PersonFields
        draft={draft}
        isNew={isNew}
        hasGroups={!isNew && person.origin === "oidc"}
        refusal={refusal}
        onChange={setDraft}
      />
      {isNew ? null : <PersonRights person={person} />}
    </EditForm>
  );
}
