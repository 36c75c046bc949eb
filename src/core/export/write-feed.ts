import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { type FeedEntry, feedId } from './feed-entry.ts';
import type { FeedFormat } from './feed-format.ts';
import { visibleText } from './visible-text.ts';

/** The feed of one dossier. */
export interface DossierFeed {
  dossier: { id: string; summary: string; language: string };
  title: string;
  /** The newest first, one or more. */
  entries: readonly FeedEntry[];
}

/**
 * A feed as Atom (RFC 4287) or JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), ending in a line break. Contents
 * are HTML of nothing but paragraphs. Without a public address there are no links.
 */
export function writeFeed(feed: DossierFeed, format: FeedFormat, publicUrl: string | null): string {
  const base = publicUrl?.replace(/\/+$/, '') ?? null;
  const linkTo = (path: string | null) => (base === null || path === null ? null : `${base}${path}`);
  switch (format) {
    case 'atom':
      return `${asAtom(feed, linkTo).trimEnd()}\n`;
    case 'jsonfeed':
      return `${JSON.stringify(asJson(feed, linkTo), null, 2)}\n`;
    default:
      return format satisfies never;
  }
}

type LinkTo = (path: string | null) => string | null;
const author = 'Parallax';

function asAtom({ dossier, title, entries }: DossierFeed, linkTo: LinkTo): string {
  const front = `/d/${dossier.id}`;
  return generateAtomFeed({
    id: feedId(dossier.id),
    title: { value: title, type: 'text' },
    subtitle: { value: visibleText(dossier.summary), type: 'text' },
    updated: timeText(newestOf(entries)),
    authors: [{ name: author }],
    links: [...atomLink(linkTo(`${front}/feed.atom`), 'self'), ...atomLink(linkTo(front), 'alternate')],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title, type: 'text' },
      updated: timeText(entry.updated),
      links: atomLink(linkTo(entry.path), 'alternate'),
      content: { value: paragraphs(entry.lines), type: 'html' },
    })),
  });
}

function atomLink(href: string | null, rel: string): { href: string; rel: string }[] {
  return href === null ? [] : [{ href, rel }];
}

function asJson({ dossier, title, entries }: DossierFeed, linkTo: LinkTo): unknown {
  const front = `/d/${dossier.id}`;
  const [page, self] = [linkTo(front), linkTo(`${front}/feed.json`)];
  return generateJsonFeed({
    title,
    description: visibleText(dossier.summary),
    language: dossier.language,
    authors: [{ name: author }],
    ...(page === null ? {} : { home_page_url: page }),
    ...(self === null ? {} : { feed_url: self }),
    items: entries.map((entry) => {
      const url = linkTo(entry.path);
      return {
        id: entry.id,
        ...(url === null ? {} : { url }),
        title: entry.title,
        content_html: paragraphs(entry.lines),
        date_published: timeText(entry.updated),
      };
    }),
  });
}

function newestOf(entries: readonly FeedEntry[]): number {
  return Math.max(0, ...entries.map(({ updated }) => updated));
}

/** RFC 3339, in UTC. */
function timeText(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();
}

/** Lines as HTML. The texts are escaped, so that they hold no markup of their own. */
function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
}
