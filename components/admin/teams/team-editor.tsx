"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import type { Team } from "../administered.ts";
import { ChooseNames } from "../choose-names.tsx";
import { EditForm } from "../edit-form.tsx";
import { NameField } from "../name-field.tsx";
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

/** Refusals that the name's field says. */
const ofName: readonly string[] = ["bad_name", "bad_team"];

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
  const isOfName = refusal !== undefined && ofName.includes(refusal.reason);
  return (
    <EditForm
      isBusy={isBusy}
      refusal={refusal}
      saidByFields={ofName}
      onSave={() => onSave({ name, agents })}
      onClose={onClose}
    >
      <NameField
        label={t("name")}
        fault={isOfName ? words(refusal) : undefined}
        value={name}
        onChange={(text) => setDraft({ name: text, agents })}
      />
      <ChooseNames
        legend={t("agents")}
        searchLabel={t("findAgent")}
        names={names}
        chosen={agents}
        onChange={(ids) => setDraft({ name, agents: ids })}
      />
    </EditForm>
  );
}
