import type { View } from '../core/message/view.ts';

/** Something that was posted to everyone here, such as a scheduled digest. */
export interface Announcement {
  /** Names it among those of this process and of any other. */
  id: string;
  view: View;
}

/** Passes on what is posted, and keeps the last of it for whoever comes later. */
export interface Announcer {
  announce(view: View): void;
  /** Calls for each announcement from now on, until the function that it gives is called. */
  subscribe(listener: (announcement: Announcement) => void): () => void;
  /**
   * What came after an announcement, oldest first. All that is kept where `id` is null, or where another process gave
   * it.
   */
  since(id: string | null): readonly Announcement[];
}

/** So many announcements are kept. */
const most = 20;

/** `run` names this process: numbers that an earlier one gave mean nothing here. */
export function createAnnouncer(run: string): Announcer {
  const listeners = new Set<(announcement: Announcement) => void>();
  const kept: Announcement[] = [];
  let count = 0;
  return {
    announce(view) {
      count += 1;
      const announcement = { id: `${run}-${count}`, view };
      kept.push(announcement);
      if (kept.length > most) kept.shift();
      for (const listener of [...listeners]) listener(announcement);
    },
    subscribe(listener) {
      // The same function may listen twice.
      const own = (announcement: Announcement) => listener(announcement);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    since(id) {
      const number = numberOf(id, run);
      return number === null || number > count ? [...kept] : kept.slice(Math.max(0, kept.length - (count - number)));
    },
  };
}

/** The number that this process gave; null where it gave none. */
function numberOf(id: string | null, run: string): number | null {
  if (id === null || !id.startsWith(`${run}-`)) return null;
  const number = id.slice(run.length + 1);
  return /^\d{1,15}$/u.test(number) ? Number(number) : null;
}
