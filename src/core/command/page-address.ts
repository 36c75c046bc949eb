import { Id } from '../dossier/id.ts';
import type { Invocation } from '../message/invocation.ts';

/** What of a dossier a page shows, and as of which of its revisions; null for the newest. */
export interface PagePlace {
  dossier: string;
  revision: string | null;
}

/** What an address asks for. `isById` where its path names one record, which then is there or is not. */
export interface PageAsked extends PagePlace {
  invocation: Invocation;
  isById: boolean;
}

/** The option that a page takes besides those of its command. */
const revisionKey = 'revision';

/** Commands with a page of their own, whose options stand in the query. */
const plain = ['differences', 'timeline', 'claims', 'sources', 'search', 'evidence', 'gaps', 'cite', 'changes'];

/** Commands with pages whose path names one record. */
const byId = [
  { segment: 'q', command: 'differences', option: 'question' },
  { segment: 'c', command: 'evidence', option: 'claim' },
  { segment: 's', command: 'sources', option: 'source' },
] as const;

/** What others append to an address that they pass on; it asks for nothing. */
const appended = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid)$/u;

/** The path and query of the page that answers an invocation; null where none does. */
export function pagePath({ command, options }: Invocation, { dossier, revision }: PagePlace): string | null {
  const { public: _, ...given } = options;
  const query = new URLSearchParams(revision === null ? {} : { [revisionKey]: revision });
  if (command === 'dossier') return dossiersPath(given);
  const base = `/d/${dossier}`;
  if (command === 'digest') return isBriefing(given) ? withQuery(base, {}, query) : null;
  if (command === 'about') return withQuery(`${base}/method`, given, query);
  const record = byId.find((one) => one.command === command && Id.safeParse(given[one.option]).success);
  if (record !== undefined) {
    const { [record.option]: id, ...others } = given;
    return withQuery(`${base}/${record.segment}/${id}`, others, query);
  }
  return plain.includes(command) ? withQuery(`${base}/${command}`, given, query) : null;
}

/** A path that `pagePath` gave without a revision, as of this one. */
export function atRevision(path: string, revision: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${revisionKey}=${revision}`;
}

/** The address of the chat that answers an invocation which no page shows, or any typed line. */
export function chatPath(line: string): string {
  return `/?${new URLSearchParams({ ask: line })}`;
}

/** The path of the page that shows what a message does, as it is now: all of it, for a page holds more than one. */
export function pathForMessage({ command, options }: Invocation, dossier: string): string | null {
  const { page: _, ...asked } = options;
  return pagePath({ command, options: asked }, { dossier, revision: null });
}

/** The whole address of that page, where the pages are known to be; null where there is none. */
export function pageAddress(publicUrl: string, dossier: string, invocation: Invocation): string | null {
  const path = pathForMessage(invocation, dossier);
  return path === null ? null : `${publicUrl.replace(/\/+$/u, '')}${path}`;
}

/**
 * What an address asks for: what `pagePath` wrote, and whatever a form adds. An option that is empty is left open, and
 * one that stands there twice is given as both. Null for an address of no such page.
 */
export function readPagePath(path: string, query: Iterable<readonly [string, string]>): PageAsked | null {
  const [, first, dossier = '', name = '', id, ...more] = path.split('/');
  if (first !== 'd' || !Id.safeParse(dossier).success || more.length > 0) return null;
  const given = [...query].filter(([key, value]) => value.trim() !== '' && !appended.test(key));
  const revision = given.find(([key]) => key === revisionKey)?.[1] ?? null;
  const options = given.filter(([key]) => key !== revisionKey);
  const asked = (command: string, isById = false, own: readonly (readonly [string, string])[] = []): PageAsked => {
    return { dossier, revision, isById, invocation: { command, options: collect([...own, ...options]) } };
  };
  const record = byId.find(({ segment }) => segment === name);
  if (record !== undefined && id !== undefined && id !== '')
    return asked(record.command, true, [[record.option, decoded(id)]]);
  if (id !== undefined) return null;
  if (name === '') return asked('digest');
  if (name === 'method') return asked('about');
  return plain.includes(name) ? asked(name) : null;
}

function collect(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const values = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries(Array.from(values, ([name, all]) => [name, all.map(([, value]) => value).join(' ')]));
}

/** A part of a path as it was meant; as it stands where it is not written as it should be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isBriefing({ do: task = 'now', ...others }: Invocation['options']): boolean {
  return task === 'now' && Object.keys(others).length === 0;
}

function dossiersPath({ use, ...others }: Invocation['options']): string | null {
  if (Object.keys(others).length > 0) return null;
  if (use === undefined) return '/d';
  return Id.safeParse(use).success ? `/d/${use}` : null;
}

function withQuery(path: string, options: Invocation['options'], revision: URLSearchParams): string {
  const query = new URLSearchParams([...Object.entries(options), ...revision]);
  return query.size === 0 ? path : `${path}?${query}`;
}
