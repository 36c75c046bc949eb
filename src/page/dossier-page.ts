import { html } from 'hono/html';
import { chatPath, type PageAsked, type PagePlace, pagePath } from '../core/command/page-address.ts';
import { verdicts } from '../core/compare/verdict.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { textOf } from '../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../core/message/invocation.ts';
import { phrasesOfBlock } from '../core/message/phrases-of.ts';
import type { Picture } from '../core/message/picture.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import type { View } from '../core/message/view.ts';
import type { Words } from '../core/words/words.ts';
import { searchForm } from './claims-form.ts';
import { type Html, layout, type NavLink } from './layout.ts';
import type { PageParts } from './page-parts.ts';
import { type DrawnPicture, type RenderParts, renderView } from './render/render-view.ts';

/** What one page of a dossier shows. */
export interface ShownPage {
  asked: PageAsked;
  dossier: Dossier;
  view: View;
  /** Above the answer: that it is of an earlier revision. */
  notice: Html | '';
  /** Below its title: a form that asks for it. */
  form: Html | '';
  drawn: ReadonlyMap<Picture, DrawnPicture>;
  /** Where the pages are, for addresses that others fetch: scheme and host. */
  origin: string;
}

/** A whole page of a dossier: navigation, the answer with links in place of buttons, feeds, data and its revision. */
export function dossierPage({ asked, dossier, view, notice, form, drawn, origin }: ShownPage, parts: PageParts): Html {
  const { words } = parts;
  const place: PagePlace = { dossier: dossier.id, revision: asked.revision };
  const hrefOf = linksFrom(place, parts);
  const here = hrefOf(asked.invocation);
  const title = titleOf(view, dossier);
  const description = describe(view, words);
  const newest = pagePath(asked.invocation, { ...place, revision: null });
  const picture = drawn.values().next().value;
  const rendering: RenderParts = {
    words,
    level: 1,
    hrefOf: (invocation) => {
      const href = hrefOf(invocation);
      return href === here ? null : href;
    },
    pictureOf: (one) => drawn.get(one) ?? null,
  };
  return layout({
    words,
    title: `${title} – ${words.webPage.brand}`,
    description,
    dossier: {
      title: dossier.title,
      href: `/d/${dossier.id}${asked.revision === null ? '' : `?revision=${asked.revision}`}`,
    },
    nav: navigation(asked, place, hrefOf, parts),
    canonical: newest === null ? null : `${origin}${newest}`,
    head: headOf({ title, description, origin, here: here ?? '', picture }, dossier, parts),
    body: html`${notice}
${renderView({ ...view, blocks: [], footer: [], thread: [] }, rendering)}
${form}${renderView({ ...view, title: [] }, rendering)}`,
    foot: html`${searchForm('', dossier, asked.revision, parts)}${footOf(dossier, asked, parts)}`,
  });
}

/** Where what an invocation asks is shown: on a page, or else in the chat, if there is one. */
export function linksFrom(
  place: PagePlace,
  { chat }: Pick<PageParts, 'chat'>,
): (invocation: Invocation) => string | null {
  return (invocation) => pagePath(invocation, place) ?? (chat === null ? null : chatPath(writeInvocation(invocation)));
}

function navigation(
  { invocation }: PageAsked,
  place: PagePlace,
  hrefOf: (invocation: Invocation) => string | null,
  { chat, words }: PageParts,
): NavLink[] {
  const isPictured = invocation.options.picture !== undefined && invocation.options.question === undefined;
  const link = (label: string, command: string, options: Invocation['options'] = {}, isHere?: boolean): NavLink[] => {
    const href = hrefOf({ command, options });
    if (href === null) return [];
    return [{ label, href, isHere: isHere ?? invocation.command === command }];
  };
  return [
    ...link(words.webPage.nav.front, 'digest'),
    ...link(words.webPage.nav.differences, 'differences', {}, invocation.command === 'differences' && !isPictured),
    ...link(
      words.webPage.nav.reports,
      'differences',
      { picture: 'yes' },
      invocation.command === 'differences' && isPictured,
    ),
    ...link(words.webPage.nav.timeline, 'timeline'),
    ...link(
      words.webPage.nav.claims,
      'claims',
      {},
      ['claims', 'evidence', 'search', 'cite'].includes(invocation.command),
    ),
    ...link(words.webPage.nav.sources, 'sources'),
    ...link(words.webPage.nav.gaps, 'gaps'),
    ...link(words.webPage.nav.method, 'about'),
    ...(chat === null || place.revision !== null ? [] : [{ label: words.webPage.nav.chat, href: '/', isHere: false }]),
  ];
}

function titleOf({ title }: View, dossier: Dossier): string {
  const text = showHidden(textOf(title));
  return text === '' ? dossier.title : text;
}

/** What a page comes to, in one sentence: the first finding that it tells, or else its first text. */
export function describe(view: View, { sign }: Words): string {
  const texts = view.blocks
    .filter(({ kind }) => kind !== 'actions' && kind !== 'picture')
    .flatMap(phrasesOfBlock)
    .map((phrase) => showHidden(textOf(phrase)));
  const finding = texts.find((text) => verdicts.some((verdict) => text.startsWith(`${sign[verdict]} `)));
  return finding ?? texts.find((text) => text !== '') ?? showHidden(textOf(view.title));
}

interface Preview {
  title: string;
  description: string;
  origin: string;
  here: string;
  picture: DrawnPicture | undefined;
}

/** What a pasted link shows (Open Graph, ogp.me): title, finding and strip. And where the dossier's feeds are. */
function headOf({ title, description, origin, here, picture }: Preview, dossier: Dossier, parts: PageParts): Html {
  const { feedOf, words } = parts;
  const image =
    picture?.png === undefined
      ? ''
      : html`<meta property="og:image" content="${origin}${picture.png}"><meta property="og:image:width" content="${2 * picture.width}"><meta property="og:image:height" content="${2 * picture.height}"><meta property="og:image:alt" content="${description}">`;
  const feeds =
    feedOf === null
      ? ''
      : html`<link rel="alternate" type="application/atom+xml" title="${words.webPage.feeds.atom}" href="/d/${dossier.id}/feed.atom"><link rel="alternate" type="application/feed+json" title="${words.webPage.feeds.json}" href="/d/${dossier.id}/feed.json">`;
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${words.webPage.brand}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${origin}${here}">${image}<meta name="twitter:card" content="${image === '' ? 'summary' : 'summary_large_image'}">${feeds}
`;
}

function footOf(dossier: Dossier, { invocation, revision }: PageAsked, { feedOf, words }: PageParts): Html {
  const base = `/d/${dossier.id}`;
  const pinned = pagePath(invocation, { dossier: dossier.id, revision: dossier.revision }) ?? base;
  const query = revision === null ? '' : `?revision=${dossier.revision}`;
  const links: readonly (readonly [string, string])[] = [
    [words.webPage.thisRevision, pinned],
    [words.webPage.revisions, `${base}/revisions`],
    ...(feedOf === null
      ? []
      : [
          [words.webPage.feeds.atom, `${base}/feed.atom`] as const,
          [words.webPage.feeds.json, `${base}/feed.json`] as const,
        ]),
    [words.webPage.data.json, `${base}/data.json${query}`],
    [words.webPage.data.csv, `${base}/data.csv${query}`],
  ];
  return html`<ul>${links.map(([label, href]) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`;
}
