/** What is dropped or pasted anywhere on a page, and what becomes of it. */
export interface Drops {
  /** Whether an event is ours; any other is left to the page. While something is still dragged, its files cannot be seen. */
  wants: (event: DragEvent | ClipboardEvent, data: DataTransfer | null) => boolean;
  /** @returns whether there was anything to take: what is pasted beyond that belongs to the page */
  take: (data: DataTransfer | null) => boolean;
  /** Something is held over the page, or no longer. */
  mark: (over: boolean) => void;
}

/**
 * Takes what is dropped or pasted anywhere on a page, so that nothing dropped ever replaces it.
 *
 * @param page what the events arrive at, the window of the page
 * @returns how to stop
 */
export function listenForDrops({ wants, take, mark }: Drops, page: EventTarget = window): () => void {
  const stop = new AbortController();
  const on = <E extends Event>(type: string, handle: (event: E) => void) =>
    page.addEventListener(type, handle as (event: Event) => void, { signal: stop.signal });
  on<DragEvent>('dragover', (event) => {
    if (!wants(event, event.dataTransfer)) return;
    event.preventDefault();
    mark(true);
  });
  on<DragEvent>('dragleave', (event) => event.relatedTarget === null && mark(false));
  on<DragEvent>('drop', (event) => {
    mark(false);
    if (!wants(event, event.dataTransfer)) return;
    event.preventDefault();
    take(event.dataTransfer);
  });
  on<ClipboardEvent>('paste', (event) => {
    if (!wants(event, event.clipboardData)) return;
    if (take(event.clipboardData)) event.preventDefault();
  });
  return () => stop.abort();
}
