import { type Context, Hono } from 'hono';
import { dayInUtc } from '../core/answers/dates.ts';
import { type PageAsked, pagePath, readPagePath } from '../core/command/page-address.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { exportDossier } from '../core/export/export-dossier.ts';
import { typed } from '../core/message/phrase.ts';
import { nearest } from '../core/text/nearest.ts';
import { footOf, menuOf } from './dossier-page.ts';
import type { MakePageAt } from './file-routes.ts';
import { dossiersWith } from './find-asked.ts';
import type { Html } from './layout.ts';
import { type MakeContext, makePage } from './make-page.ts';
import { type MadePage, made, type PageCache } from './page-cache.ts';
import { dayOf } from './pictures.ts';
import { type ListedLink, plainPage } from './plain-page.ts';

/** How long (seconds) a page may be shown again without asking. */
const freshFor = 'public, max-age=60';

/** The dossiers to read, at addresses that stay; and what is said where there is no page. */
export function readingRoutes({ parts, pictures, cache }: Omit<MakeContext, 'origin'> & { cache: PageCache }): {
  app: Hono;
  notFound(c: Context): Promise<Response>;
  makeAgain: MakePageAt;
} {
  const { words, history } = parts;
  const app = new Hono();

  app.get('/method', (c) => c.redirect(firstOf('/method'), 302));
  app.get('/d', (c) =>
    parts.dossiers().size === 1 ? c.redirect(firstOf(''), 302) : c.html(dossierList(words.webPage.dossiers)),
  );
  if (parts.chat === null) app.get('/', (c) => c.redirect(firstOf(''), 302));
  app.get('/q/:id', (c) => redirectTo(c, 'question', c.req.param('id')));
  app.get('/c/:id', (c) => redirectTo(c, 'claim', c.req.param('id')));

  app.get('/d/:dossier/feed.:format{atom|json}', async (c) => {
    const dossier = parts.dossiers().get(c.req.param('dossier'));
    if (dossier === undefined || parts.feedOf === null) return notFound(c);
    const isAtom = c.req.param('format') === 'atom';
    const body = await parts.feedOf(dossier.id, isAtom ? 'atom' : 'jsonfeed', parts.publicUrl);
    if (body === null) return notFound(c);
    const type = isAtom ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8';
    return send(c, made({ status: 200, body, type, pictures: [], isWhole: true }));
  });
  app.get('/d/:dossier/data.:format{json|csv}', async (c) => {
    const found = await dossierAt(c.req.param('dossier'), c.req.query('revision') ?? null);
    if (!('claims' in found)) return c.html(await found.page, 404);
    const format = c.req.param('format') === 'csv' ? 'csv' : 'json';
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
    const key = JSON.stringify(['data', found.id, found.revision, format]);
    const page = await cache.getOrMake(key, async () =>
      made({ status: 200, body: exportDossier(found, format, words), type, pictures: [], isWhole: true }),
    );
    c.header('content-disposition', `attachment; filename="${found.id}-${found.revision}.${format}"`);
    return send(c, page);
  });
  app.get('/d/:dossier/revisions', async (c) => {
    const dossier = parts.dossiers().get(c.req.param('dossier'));
    if (dossier === undefined) return notFound(c);
    const links = await revisionLinks(dossier);
    return c.html(
      await plainPage(
        {
          title: [typed(words.webPage.revisions)],
          links,
          ...aroundNewest(dossier),
          address: `${originOf(c)}/d/${dossier.id}/revisions`,
        },
        parts,
      ),
    );
  });
  app.get('/d/*', async (c) => {
    const asked = askedAt(new URL(c.req.url));
    if (asked === null) return notFound(c);
    const found = await dossierAt(asked.dossier, asked.revision);
    if (!('claims' in found)) return c.html(await found.page, 404);
    return send(c, await pageOf(asked, found, originOf(c), parts.now()));
  });
  return { app, notFound, makeAgain };

  async function pageOf(asked: PageAsked, found: Dossier, origin: string, now: Temporal.Instant): Promise<MadePage> {
    const newest = parts.dossiers().get(found.id)?.revision;
    const broken = parts.dataIsBroken?.() ?? false;
    const key = JSON.stringify([asked, found.revision, newest, dayOf(now), broken, origin]);
    const context = { parts: { ...parts, now: () => now }, pictures, origin };
    const page = await cache.getOrMake(key, () => makePage(asked, found, context));
    for (const picture of page.pictures) pictures.keep(picture);
    return page;
  }

  /** What leads to another page is followed there once. */
  async function makeAgain(address: URL, day: string, isMoved = false): Promise<void> {
    const [asked, now] = [askedAt(address), momentOn(day)];
    const found = asked === null || now === null ? null : await dossierAt(asked.dossier, asked.revision);
    if (asked === null || now === null || found === null || !('claims' in found)) return;
    const { location } = await pageOf(asked, found, address.origin, now);
    if (location !== undefined && !isMoved) await makeAgain(new URL(location, address), day, true);
  }

  /** Some moment of a day; null of none, and of one that is not yet. */
  function momentOn(day: string): Temporal.Instant | null {
    const now = parts.now();
    if (day === dayOf(now)) return now;
    if (!/^\d{4}-\d\d-\d\d$/u.test(day) || day > dayOf(now)) return null;
    try {
      return Temporal.PlainDate.from(day).toZonedDateTime('UTC').toInstant();
    } catch {
      return null;
    }
  }

  /** The dossier of an address, as it is or was; or the page that says that there is none, and what there is. */
  async function dossierAt(id: string, revision: string | null): Promise<Dossier | { page: Html }> {
    const newest = parts.dossiers().get(id);
    if (newest === undefined) {
      const near = nearest(id, parts.dossiers().keys());
      return { page: dossierList(words.webPage.dossiers, id, near) };
    }
    if (revision === null || revision === newest.revision) return newest;
    const old = await history.at(id, revision);
    if (old !== null) return old;
    const error = words.webPage.noSuchRevision([typed(revision)]);
    const [links, listTitle] = [await revisionLinks(newest), words.webPage.revisions];
    const title = words.webPage.notFoundTitle;
    return { page: plainPage({ title, error, listTitle, links, ...aroundNewest(newest) }, parts) };
  }

  /** What stands around a list of a dossier's revisions. */
  function aroundNewest(dossier: Dossier) {
    return {
      menu: menuOf(dossier, { dossier: dossier.id, revision: null }, parts),
      foot: footOf(dossier, null, parts),
    };
  }

  async function revisionLinks({ id, revision: newest }: Dossier): Promise<ListedLink[]> {
    const kept = await history.list(id);
    const others = kept.filter(({ revision }) => revision !== newest);
    const first = kept.find(({ revision }) => revision === newest)?.firstServed;
    const linkTo = (revision: string, note: string): ListedLink => ({
      href: `/d/${id}?revision=${encodeURIComponent(revision)}`,
      label: revision,
      note,
    });
    const since = (ms: number) =>
      words.webPage.firstServed(dayInUtc(Temporal.Instant.fromEpochMilliseconds(ms), words));
    return [
      linkTo(newest, first === undefined ? words.webPage.servedNow : `${words.webPage.servedNow} · ${since(first)}`),
      ...others.map(({ revision, firstServed }) => linkTo(revision, since(firstServed))),
    ];
  }

  function dossierList(title: string, missing?: string, near: string | null = null): Html {
    const all = [...parts.dossiers().values()].toSorted((a, b) => Number(b.id === near) - Number(a.id === near));
    const links = all.map(({ id, title: label, summary }) => ({ href: `/d/${id}`, label, note: summary }));
    return missing === undefined
      ? plainPage({ title: [typed(title)], links }, parts)
      : plainPage(
          {
            title: words.webPage.notFoundTitle,
            error: words.webPage.noSuchDossier([typed(missing)]),
            listTitle: words.webPage.dossiers,
            links,
          },
          parts,
        );
  }

  function firstOf(rest: string): string {
    const [first = ''] = parts.dossiers().keys();
    return `/d/${first}${rest}`;
  }

  /** The page of a record whose dossier is not said. */
  async function redirectTo(c: Context, kind: 'question' | 'claim', id: string): Promise<Response> {
    const command = kind === 'question' ? 'differences' : 'evidence';
    const having = dossiersWith(kind, id, parts.dossiers().values());
    const links = having.flatMap((dossier): ListedLink[] => {
      const href = pagePath({ command, options: { [kind]: id } }, { dossier: dossier.id, revision: null });
      return href === null ? [] : [{ href, label: dossier.title }];
    });
    const [only, ...others] = links;
    if (only !== undefined && others.length === 0) return c.redirect(only.href, 302);
    const error = (links.length > 1 ? words.webPage.severalHave : words.webPage.noneHas)([typed(id)]);
    const all = [...parts.dossiers().values()].map(({ id, title }) => ({ href: `/d/${id}`, label: title }));
    const page = plainPage(
      {
        title: words.webPage.notFoundTitle,
        error,
        listTitle: words.webPage.thereIs,
        links: links.length > 1 ? links : all,
      },
      parts,
    );
    return c.html(await page, links.length > 1 ? 300 : 404);
  }

  async function notFound(c: Context): Promise<Response> {
    const error = words.webPage.noSuchPage([typed(c.req.path)]);
    const links = [...parts.dossiers().values()].map(({ id, title }) => ({ href: `/d/${id}`, label: title }));
    return c.html(
      await plainPage({ title: words.webPage.notFoundTitle, error, listTitle: words.webPage.thereIs, links }, parts),
      404,
    );
  }

  /** Scheme and host that others reach these pages by. */
  function originOf(c: Context): string {
    const own = parts.publicUrl === null ? null : URL.parse(parts.publicUrl)?.origin;
    return own ?? new URL(c.req.url).origin;
  }
}

function askedAt({ pathname, searchParams }: URL): PageAsked | null {
  return readPagePath(pathname.replace(/(?<=.)\/+$/u, ''), searchParams);
}

/** A page; nothing but its tag where the browser has it (RFC 9110, 13.1.2). */
function send(c: Context, { status, body, type, etag, location }: MadePage): Response {
  if (location !== undefined) return c.body(null, 302, { location, 'cache-control': freshFor });
  const kept = { etag, 'cache-control': status === 200 ? freshFor : 'no-store' };
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''));
  if (status === 200 && known !== undefined && (known.includes(etag) || known.includes('*')))
    return c.body(null, 304, kept);
  return c.body(body, status, { ...kept, 'content-type': type });
}
