"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Person } from "../administered.ts";
import type { Question } from "../confirm-dialog.tsx";
import type { ToldSecret } from "../secret-dialog.tsx";
import type { useDeed } from "../use-deed.ts";
import type { PersonActs } from "./people-table.tsx";

interface PersonActParts {
  readonly deed: Pick<ReturnType<typeof useDeed>, "act">;
  readonly ask: (question: Question) => void;
}

/** What is done about one person from the list: what cannot be taken back is asked first, a link is shown once. */
export function usePersonActs({ deed: { act }, ask }: PersonActParts) {
  const t = useTranslations("administration.people");
  const [told, setTold] = useState<ToldSecret>();

  async function offerLink(person: Pick<Person, "id" | "name">): Promise<void> {
    const { name } = person;
    const done = await act({ method: "POST", path: pathOf(person, "link"), said: t("said.link", { name }) });
    if (done === undefined) return;
    const { token } = done.answer as { readonly token: string };
    setTold({
      title: t("link.title", { name }),
      text: t("link.text", { name }),
      label: t("link.label"),
      // Behind the "#" it is in no log: neither of this server nor of what stands before it.
      secret: `${window.location.origin}/setup#${token}`,
    });
  }

  const askFor = (kind: "endSessions" | "disable" | "remove", person: Person, onYes: () => void) =>
    ask({
      title: t(`ask.${kind}.title`, { name: person.name }),
      text: person.isMe ? t("ask.itIsYou") : t(`ask.${kind}.text`, { count: person.sessions }),
      yes: t(`act.${kind}`),
      onYes,
    });
  const disable = (person: Person, isDisabled: boolean) =>
    void act({
      ...{ method: "PATCH", path: pathOf(person), body: { isDisabled } },
      said: t(isDisabled ? "said.disabled" : "said.enabled", { name: person.name }),
    });

  const acts: Omit<PersonActs, "onEdit"> = {
    onLink: (person) => void offerLink(person),
    onEndSessions: (person) =>
      askFor(
        "endSessions",
        person,
        () =>
          void act({
            method: "DELETE",
            path: pathOf(person, "sessions"),
            said: t("said.signedOut", { name: person.name }),
          }),
      ),
    onDisable: (person, isDisabled) =>
      isDisabled ? askFor("disable", person, () => disable(person, true)) : disable(person, false),
    onRemove: (person) =>
      askFor(
        "remove",
        person,
        () =>
          void act({
            method: "DELETE",
            path: pathOf(person),
            said: t("said.removed", { name: person.name }),
          }),
      ),
  };
  return { acts, offerLink, told, closeTold: () => setTold(undefined) };
}

function pathOf({ id }: Pick<Person, "id">, below?: "link" | "sessions"): string {
  const path = `/api/admin/people/${encodeURIComponent(id)}`;
  return below === undefined ? path : `${path}/${below}`;
}
