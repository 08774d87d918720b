"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { lazyPart } from "../ui/lazy-part.ts";
import { useWantedPart } from "../ui/use-wanted-part.ts";
import type { PassportSubject } from "./passport-subject.ts";

const popup = lazyPart(async () => (await import("./omni-passport-popup.tsx")).OmniPassportPopup);

type Show = (subject: PassportSubject, anchor: HTMLElement) => void;

const PassportContext = createContext<Show>(() => undefined);

/** Opens the passport of a value beside the element that was pressed. */
export function usePassport(): Show {
  return useContext(PassportContext);
}

/**
 * One passport for all the values of a page: a table has hundreds, and each would otherwise carry a closed popover. Its
 * arrows lead to the other values of the same row, so that the keyboard needs one stop a row.
 */
export function OmniPassport({ children }: { readonly children: ReactNode }) {
  const [subject, setSubject] = useState<PassportSubject>();
  const anchor = useRef<HTMLElement>(null);
  const show = useCallback<Show>((next, element) => {
    anchor.current = element;
    setSubject(next);
  }, []);
  const close = useCallback((event: Event | undefined) => {
    // A press on another value opens its passport instead.
    const target = event?.target;
    if (target instanceof Element && target.closest("[data-passport]") !== null) return;
    setSubject(undefined);
  }, []);
  const Popup = useWantedPart(popup, subject !== undefined, () => setSubject(undefined));
  const page = useMemo(() => <PassportContext value={show}>{children}</PassportContext>, [show, children]);
  return (
    <>
      {page}
      {Popup === undefined ? null : (
        <Popup subject={subject} anchor={anchor} onChange={setSubject} onClose={close} />
      )}
    </>
  );
}
