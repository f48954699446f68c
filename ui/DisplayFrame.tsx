import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CleanNode } from './clean-html.ts';
import { drawDocument } from './draw-document.ts';

/** CSS pixels. */
const LEAST = 60;
const MOST = 560;

interface FrameProps {
  nodes: readonly CleanNode[];
  /** Pictures that were asked for and are what was linked, by hashlink. */
  pictures: ReadonlyMap<string, string>;
  /** Of the frame, for those who listen. */
  title: string;
  missing: string;
  /** Of the badge's own texts, where it says so; else unknown. */
  lang: string;
}

/**
 * A cleaned design in a frame of its own, as high as it needs to be and no higher than a part of a page. Nothing in it can run, be
 * sent, be opened or leave its frame: no token of the sandbox but the one by which we may draw into it.
 */
export function DisplayFrame({ nodes, pictures, title, missing, lang }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const watcher = useRef<ResizeObserver | null>(null);
  const draw = () => {
    const element = frame.current;
    const target = element?.contentDocument;
    if (!element || !target?.body) return;
    drawDocument(target, nodes, { shown: pictures, missing }, { title, lang });
    watcher.current?.disconnect();
    const fit = () => {
      const height = Math.max(LEAST, Math.min(MOST, Math.ceil(target.body.getBoundingClientRect().height)));
      element.style.height = `${height + 2}px`;
    };
    watcher.current = new ResizeObserver(fit);
    watcher.current.observe(target.body);
  };
  useLayoutEffect(draw);
  useLayoutEffect(() => () => watcher.current?.disconnect(), []);
  // Firefox puts another empty document in the place of the first.
  return <iframe class="display-frame" ref={frame} sandbox="allow-same-origin" title={title} onLoad={draw} />;
}
