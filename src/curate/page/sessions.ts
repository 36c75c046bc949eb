import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A curator who is logged in on the page. */
export interface PageSession {
  id: string;
  name: string;
  /** Every form carries it, so that no other site can send one. */
  csrf: string;
  /** What the next page tells. */
  told: { text: string; isProblem: boolean } | null;
}

export interface Sessions {
  /** A session for who knows the token; null for who does not. */
  logIn(token: string, name: string): PageSession | null;
  find(id: string | undefined): PageSession | null;
  logOut(id: string): void;
}

const mostSessions = 100;

/** The sessions of one run of the page. They end with it. The oldest goes where there are too many. */
export function createSessions(token: string): Sessions {
  const sessions = new Map<string, PageSession>();
  return {
    logIn(given, name) {
      if (!isSameText(given, token)) return null;
      const session: PageSession = { id: newSecret(), name, csrf: newSecret(), told: null };
      sessions.set(session.id, session);
      const [oldest] = sessions.keys();
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    find: (id) => (id === undefined ? null : (sessions.get(id) ?? null)),
    logOut: (id) => void sessions.delete(id),
  };
}

/** 24 random bytes as text. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Compares in the same time wherever two texts differ. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
