import type { SavedDocument } from './saved-document.ts';

/** The few parts of a parsed page that its facts are read from. */
interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}

/** What a page says of itself in its head, in its structured data, and in the marks of whoever saved it. */
export function pageFacts(page: Page, html: string): Omit<SavedDocument, 'text' | 'article'> {
  const meta = (name: string) =>
    clean(page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'));
  const data = structuredData(page);
  const day = dayOf(meta('article:published_time')) ?? dayOf(data.published);
  const site = meta('og:site_name') ?? data.publisher;
  const language = clean(page.querySelector('html')?.getAttribute('lang'));
  const saved = savedMarks(html);
  const address =
    addressOf(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? addressOf(meta('og:url'));
  const archived = archivedAt(saved.address);
  return {
    document: {
      language: language === null ? null : canonicalLanguage(language),
      title: meta('og:title') ?? data.headline ?? clean(page.querySelector('title')?.textContent),
      publisher: site === null ? null : { name: site, basis: 'the page names it in its head' },
      published: day === null ? null : { edtf: day, basis: `the page's own data say '${day}'` },
    },
    address: address ?? archived?.original ?? (archived === null ? saved.address : null),
    archive: archived === null ? null : saved.address,
    savedAt: saved.day,
  };
}

interface StructuredData {
  published: string | null;
  publisher: string | null;
  headline: string | null;
}

/** The article of a page's JSON-LD. */
function structuredData(page: Page): StructuredData {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(parse(textContent ?? ''))) {
      const type = String(item['@type'] ?? '');
      if (!/Article|Posting/.test(type)) continue;
      const publisher = Array.isArray(item.publisher) ? item.publisher[0] : item.publisher;
      return {
        published: textOf(item.datePublished),
        publisher: isRecord(publisher) ? textOf(publisher.name) : null,
        headline: textOf(item.headline),
      };
    }
  }
  return { published: null, publisher: null, headline: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  const graph = value['@graph'];
  return [value, ...(Array.isArray(graph) ? graph.filter(isRecord) : [])];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null;
}

function clean(text: string | null | undefined): string | null {
  const plain = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return plain === '' || plain.length > 300 ? null : plain;
}

/** The day of a date and time (ISO 8601), in the zone in which it is written. */
function dayOf(text: string | null): string | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:T|\s|$)/.exec(text ?? '')?.[1] ?? null;
  return day !== null && !Number.isNaN(Date.parse(day)) ? day : null;
}

function addressOf(text: string | null | undefined): string | null {
  const url = URL.parse((text ?? '').trim());
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The comments that browsers and SingleFile write into what they save. */
function savedMarks(html: string): { address: string | null; day: string | null } {
  const head = html.slice(0, 5_000);
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(head)?.[1];
  const single = /Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S+)/.exec(head)?.[1];
  const at = /saved date:\s*([^\n]+)/.exec(head)?.[1];
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return {
    address: addressOf(browser ?? single),
    day: Number.isNaN(time) ? null : Temporal.Instant.fromEpochMilliseconds(time).toString().slice(0, 10),
  };
}

/** The address at which the Wayback Machine keeps a page holds the page's own. */
function archivedAt(address: string | null): { original: string | null } | null {
  const found = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.*)$/.exec(address ?? '');
  if (found !== null) return { original: addressOf(found[1]) };
  return /^https?:\/\/(?:archive\.(?:today|ph|is|li|vn|md|fo))\//.test(address ?? '') ? { original: null } : null;
}
