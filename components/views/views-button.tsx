"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { TableView } from "../ui/data-table/index.ts";
import { lateComponent } from "../ui/late-component.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";
import type { ShownView } from "./shown-view.ts";

const popup = lazyPart(async () => (await import("./views-popup.tsx")).ViewsPopup);

const LateViewName = lateComponent(
  async () => (await import("./view-name.tsx")).ViewName,
  function NoName() {
    return useTranslations("table")("views");
  },
);

/** A person's views of a list under names, and those that others share. The button bears the name of the one in sight. */
export function ViewsButton({
  onViewChange,
  ...shown
}: ShownView & { readonly onViewChange: (view: TableView) => void }) {
  const { Part, button, opened } = useOpener(popup, "dialog");
  return (
    <>
      <Button className="max-w-56" {...button}>
        <Bookmark className="size-3.5 shrink-0" aria-hidden="true" />
        <LateViewName {...shown} />
      </Button>
      {Part === undefined ? null : <Part {...shown} {...opened} onViewChange={onViewChange} />}
    </>
  );
}
