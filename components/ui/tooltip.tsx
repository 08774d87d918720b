"use client";

import {
  type ComponentProps,
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { lazyPart } from "./lazy-part.ts";
import { useLazyPart } from "./use-lazy-part.ts";

const bubble = lazyPart(async () => (await import("./tooltip-bubble.tsx")).TooltipBubble);

const openAfterMs = 350;
/** The pointer may cross from the control to the words (WCAG 1.4.13). */
const closeAfterMs = 120;

/**
 * Words beside a control on hover and on keyboard focus. They only add to what is readable without them: a touch
 * does not open a tooltip. `children` is one element that can take the focus.
 */
export function Tooltip({
  content,
  children,
}: {
  readonly content: ReactNode;
  readonly children: ReactElement<ComponentProps<"button">>;
}) {
  const anchor = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);
  const Bubble = useLazyPart(bubble);
  useEffect(() => () => clearTimeout(timer.current), []);
  const turn = (isWanted: boolean, afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(isWanted), afterMs);
    if (isWanted) void bubble.load();
  };
  const stay = () => clearTimeout(timer.current);
  const leave = () => turn(false, closeAfterMs);
  const { props } = children;
  const trigger = cloneElement(children, {
    onPointerEnter: (event: PointerEvent<HTMLButtonElement>) => {
      props.onPointerEnter?.(event);
      anchor.current = event.currentTarget;
      if (event.pointerType !== "touch") turn(true, openAfterMs);
    },
    onPointerLeave: leave,
    onFocus: (event: FocusEvent<HTMLButtonElement>) => {
      props.onFocus?.(event);
      anchor.current = event.currentTarget;
      if (event.currentTarget.matches(":focus-visible")) turn(true, 0);
    },
    onBlur: () => turn(false, 0),
  });
  return (
    <>
      {trigger}
      {isOpen && Bubble !== undefined ? (
        <Bubble anchor={anchor} close={() => turn(false, 0)} onPointerEnter={stay} onPointerLeave={leave}>
          {content}
        </Bubble>
      ) : null}
    </>
  );
}
