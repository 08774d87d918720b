"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { IconButton } from "../ui/icon-button.tsx";
import { NameForm } from "./name-form.tsx";
import type { KeptView, ViewsChange } from "./use-views.ts";

/** One's own views to change: order, name, whether everybody sees it, its end. */
export function ViewEditor({
  views,
  mayShare,
  onChange,
}: {
  readonly views: readonly KeptView[];
  readonly mayShare: boolean;
  readonly onChange: (change: ViewsChange) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  // What was pressed goes away, or can no more be pressed: the next stop of the keyboard is in this list.
  const stay = () => list.current?.focus();
  const ids = views.map(({ id }) => id);
  const move = (from: number, by: 1 | -1) => {
    const others = ids.filter((_, index) => index !== from);
    const moved = ids.slice(from, from + 1);
    onChange({ kind: "order", ids: [...others.slice(0, from + by), ...moved, ...others.slice(from + by)] });
    if (from + by === 0 || from + by === ids.length - 1) stay();
  };
  return (
    <ul ref={list} tabIndex={-1} className="outline-none">
      {views.map((view, index) => (
        <EditedView
          key={view.id}
          {...{ view, mayShare, onChange, stay }}
          {...(index === 0 ? {} : { onEarlier: () => move(index, -1) })}
          {...(index === views.length - 1 ? {} : { onLater: () => move(index, 1) })}
        />
      ))}
    </ul>
  );
}

function EditedView({
  view: { id, name, isShared },
  mayShare,
  onChange,
  stay,
  onEarlier,
  onLater,
}: {
  readonly view: KeptView;
  readonly mayShare: boolean;
  readonly onChange: (change: ViewsChange) => void;
  readonly stay: () => void;
  readonly onEarlier?: () => void;
  readonly onLater?: () => void;
}) {
  const t = useTranslations("views");
  const table = useTranslations("table");
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    const leave = () => {
      setRenaming(false);
      stay();
    };
    const rename = async (wanted: string) => {
      if (wanted !== name) onChange({ kind: "change", id, to: { name: wanted } });
      leave();
      return true;
    };
    return (
      <li className="px-2 py-1">
        <NameForm
          label={table("rename", { name })}
          action={table("save")}
          initial={name}
          onName={rename}
          onLeave={leave}
        />
      </li>
    );
  }
  const button = "h-8! w-7!";
  return (
    <li className="flex items-center ps-3 pe-1">
      <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
      <IconButton
        label={table("moveUp", { name })}
        icon={<ArrowUp className="size-3.5" aria-hidden="true" />}
        className={button}
        disabled={onEarlier === undefined}
        onClick={onEarlier}
      />
      <IconButton
        label={table("moveDown", { name })}
        icon={<ArrowDown className="size-3.5" aria-hidden="true" />}
        className={button}
        disabled={onLater === undefined}
        onClick={onLater}
      />
      {mayShare || isShared ? (
        <IconButton
          label={t("share", { name })}
          icon={<Users className="size-3.5" aria-hidden="true" />}
          className={button}
          aria-pressed={isShared}
          onClick={() => onChange({ kind: "change", id, to: { isShared: !isShared } })}
        />
      ) : null}
      <IconButton
        label={table("rename", { name })}
        icon={<Pencil className="size-3.5" aria-hidden="true" />}
        className={button}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        label={table("delete", { name })}
        icon={<Trash2 className="size-3.5" aria-hidden="true" />}
        className={button}
        onClick={() => {
          onChange({ kind: "remove", id });
          stay();
        }}
      />
    </li>
  );
}
