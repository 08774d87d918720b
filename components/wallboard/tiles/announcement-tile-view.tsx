"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { AnnouncementTile } from "@/lib/domain/index.ts";
import { StateIcon } from "../../ui/state-icon.tsx";
import { fitTextSize } from "../fit-text-size.ts";
import { TileFrame } from "../tile-frame.tsx";

/** Text does not grow beyond this share of its box. */
const mostShare = 0.5;

/** What somebody has to say, as large as it fits. It is only text, whatever it looks like. */
export function AnnouncementTileView({ tile }: { readonly tile: AnnouncementTile }) {
  const [box, size] = useTextSize(tile.text);
  const text = (
    <div className="tile-announcement" data-tone={tile.tone}>
      {tile.tone === "warning" ? <StateIcon shape="bang" /> : null}
      <div ref={box} className="tile-announcement-text">
        <p style={{ fontSize: size }}>{tile.text}</p>
      </div>
    </div>
  );
  return tile.title === undefined ? text : <TileFrame title={tile.title}>{text}</TileFrame>;
}

function useTextSize(text: string) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setSize(Math.floor(fitTextSize(text, clientWidth, clientHeight, clientHeight * mostShare)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
  return [box, size] as const;
}
