"use client";

import { Component, type ReactNode } from "react";
import { TileNote } from "./tile-note.tsx";

const againAfterMs = 30_000;

interface State {
  readonly hasFailed: boolean;
}

/** Keeps the failure of one tile to itself, and tries again: nobody is there to press anything. */
export class TileBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };
  #retry: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.#retry = setTimeout(() => this.setState({ hasFailed: false }), againAfterMs);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#retry);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <TileNote word="failed" /> : this.props.children;
  }
}
