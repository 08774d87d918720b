"use client";

import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";
import type { ShownPerson } from "./shown-person.ts";

const popup = lazyPart(async () => (await import("./settings-popup.tsx")).SettingsPopup);

/** Who is signed in, and their settings, which are all kept in this browser. */
export function SettingsMenu({ person }: { readonly person: ShownPerson }) {
  const t = useTranslations("settings");
  const { Part, button, opened } = useOpener(popup, "menu");
  return (
    <>
      <button
        type="button"
        className="control w-8 justify-center border-transparent bg-transparent px-0"
        aria-label={t("title")}
        title={t("title")}
        {...button}
      >
        <Settings2 className="size-4" aria-hidden="true" />
      </button>
      {Part === undefined ? null : <Part {...opened} person={person} />}
    </>
  );
}
