"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import type { Team } from "../administered.ts";
import { ChooseNames } from "../choose-names.tsx";
import { FormEnd } from "../form-end.tsx";
import { FormField, fieldLook } from "../form-field.tsx";
import { useFloorNames } from "../use-floor-names.ts";
import { useRefusalWords } from "../use-refusal-words.ts";

/** A team as it is kept. */
export type TeamDraft = Pick<Team, "name" | "agents">;

interface TeamEditorProps {
  /** Undefined = it is closed. */
  readonly team: Team | "new" | undefined;
  readonly isBusy: boolean;
  /** Why the last save did nothing. */
  readonly refusal: Refusal | undefined;
  readonly onSave: (draft: TeamDraft) => void;
  readonly onClose: () => void;
}

/** A team in a sheet beside the page: its name and its agents. */
export function TeamEditor({ team, ...props }: TeamEditorProps) {
  const t = useTranslations("administration.teams");
  const isOpen = team !== undefined;
  return (
    <Drawer
      title={isOpen && team !== "new" ? t("editTitle", { name: team.name }) : t("new")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {isOpen ? <TeamForm key={team === "new" ? "new" : team.id} team={team} {...props} /> : null}
    </Drawer>
  );
}

function TeamForm({
  team,
  isBusy,
  refusal,
  onSave,
  onClose,
}: TeamEditorProps & { readonly team: Team | "new" }) {
  const t = useTranslations("administration.teams");
  const words = useRefusalWords();
  const names = useFloorNames("agents");
  const [{ name, agents }, setDraft] = useState<TeamDraft>(team === "new" ? { name: "", agents: [] } : team);
  const isOfName = refusal !== undefined && ["bad_name", "bad_team"].includes(refusal.reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name, agents });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 text-[0.8125rem]" aria-busy={isBusy}>
      <FormField label={t("name")} fault={isOfName ? words(refusal) : undefined}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setDraft({ name: target.value, agents })}
          />
        )}
      </FormField>
      <ChooseNames
        legend={t("agents")}
        searchLabel={t("findAgent")}
        names={names}
        chosen={agents}
        onChange={(ids) => setDraft({ name, agents: ids })}
      />
      <FormEnd
        problem={refusal === undefined || isOfName ? undefined : words(refusal)}
        isBusy={isBusy}
        onCancel={onClose}
      />
    </form>
  );
}
