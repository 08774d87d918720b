"use client";

import type { ComponentType } from "react";
import { lazyPart } from "./lazy-part.ts";
import { useWantedPart } from "./use-wanted-part.ts";

/**
 * A component whose code is asked for once it is on the page; `Waiting` keeps its place until then. Where the code
 * cannot be had, the place stays kept and the page whole, until the link has come back.
 */
export function lateComponent<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props>,
): ComponentType<Props> {
  const part = lazyPart(fetchComponent);
  return function LateComponent(props: Props) {
    const Component = useWantedPart(part, true, staysWaiting) ?? Waiting;
    return <Component {...props} />;
  };
}

function staysWaiting(): void {}
