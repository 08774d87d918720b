"use client";

import { type KeyboardEvent, useRef } from "react";
import { panelId, tabId } from "./tab-ids.ts";

interface TabListProps<Tab extends string> {
  readonly label: string;
  /** Begins the ids of the tabs and of their panels. */
  readonly id: string;
  readonly tabs: readonly { readonly value: Tab; readonly label: string }[];
  readonly chosen: Tab;
  readonly onChoose: (tab: Tab) => void;
  readonly className?: string;
}

/** The names of panels of which one is shown. Tab reaches the chosen one, arrows, Home and End the others, a press chooses. */
export function TabList<Tab extends string>({
  label,
  id,
  tabs,
  chosen,
  onChoose,
  className = "",
}: TabListProps<Tab>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, from: number) => {
    const next = stepOf(event.key, from, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>("[role='tab']")[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={`segments ${className}`}>
      {tabs.map((tab, place) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={tabId(id, tab.value)}
          aria-selected={tab.value === chosen}
          {...(tab.value === chosen ? { "aria-controls": panelId(id, tab.value) } : {})}
          tabIndex={tab.value === chosen ? 0 : -1}
          className="segment"
          onClick={() => onChoose(tab.value)}
          onKeyDown={(event) => move(event, place)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function stepOf(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
