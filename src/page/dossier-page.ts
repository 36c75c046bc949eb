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
import { zoomOfPng } from '../core/posting/draw.ts';
import type { Words } from '../core/words/words.ts';
import { searchForm } from './claims-form.ts';
import { type Html, type LayoutParts, layout, type NavLink } from './layout.ts';
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
    ...menuOf(dossier, place, parts, asked.invocation),
    canonical: newest === null ? null : `${origin}${newest}`,
    head: headOf({ title, description, origin, here: here ?? '', picture }, dossier, parts),
    body: html`${notice}
${renderView({ ...view, blocks: [], footer: [], thread: [] }, rendering)}
${form}${renderView({ ...view, title: [] }, rendering)}`,
    foot: footOf(dossier, asked, parts),
    ...(here === null ? {} : { address: `${origin}${here}` }),
  });
}

/** Where what an invocation asks is shown: on a page, or else in the chat, if there is one. */
export function linksFrom(
  place: PagePlace,
  { chat }: Pick<PageParts, 'chat'>,
): (invocation: Invocation) => string | null {
  return (invocation) => pagePath(invocation, place) ?? (chat === null ? null : chatPath(writeInvocation(invocation)));
}

/** What stands above every page of a dossier: its name and what there is. `here` is the answer that the page shows. */
export function menuOf(
  dossier: Dossier,
  place: PagePlace,
  parts: Pick<PageParts, 'chat' | 'words'>,
  here: Invocation | null = null,
): Pick<LayoutParts, 'dossier' | 'nav'> {
  const href = `/d/${dossier.id}${place.revision === null ? '' : `?revision=${place.revision}`}`;
  return { dossier: { title: dossier.title, href }, nav: navigation(here, place, parts) };
}

function navigation(
  here: Invocation | null,
  place: PagePlace,
  { chat, words }: Pick<PageParts, 'chat' | 'words'>,
): NavLink[] {
  const hrefOf = linksFrom(place, { chat });
  const command = here?.command ?? '';
  const isPictured = here?.options.picture !== undefined && here.options.question === undefined;
  const link = (label: string, name: string, options: Invocation['options'] = {}, isHere?: boolean): NavLink[] => {
    const href = hrefOf({ command: name, options });
    return href === null ? [] : [{ label, href, isHere: isHere ?? command === name }];
  };
  return [
    ...link(words.webPage.nav.front, 'digest'),
    ...link(words.webPage.nav.differences, 'differences', {}, command === 'differences' && !isPictured),
    ...link(words.webPage.nav.reports, 'differences', { picture: 'yes' }, command === 'differences' && isPictured),
    ...link(words.webPage.nav.timeline, 'timeline'),
    ...link(words.webPage.nav.claims, 'claims', {}, ['claims', 'evidence', 'search', 'cite'].includes(command)),
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
  const pixels = (length: number) => Math.ceil(zoomOfPng(picture?.height ?? 0) * length);
  const image =
    picture?.png === undefined
      ? ''
      : html`<meta property="og:image" content="${origin}${picture.png}"><meta property="og:image:width" content="${pixels(picture.width)}"><meta property="og:image:height" content="${pixels(picture.height)}"><meta property="og:image:alt" content="${description}">`;
  const feeds =
    feedOf === null
      ? ''
      : html`<link rel="alternate" type="application/atom+xml" title="${words.webPage.feeds.atom}" href="/d/${dossier.id}/feed.atom"><link rel="alternate" type="application/feed+json" title="${words.webPage.feeds.json}" href="/d/${dossier.id}/feed.json">`;
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${words.webPage.brand}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${origin}${here}">${image}<meta name="twitter:card" content="${image === '' ? 'summary' : 'summary_large_image'}">${feeds}
`;
}

/**
 * What stands below every page of a dossier: a search, its feeds and its data; below an answer also the address of its
 * revision and of the others, which a list of revisions has no need of.
 */
export function footOf(dossier: Dossier, asked: PageAsked | null, parts: PageParts): Html {
  const { feedOf, words } = parts;
  const revision = asked?.revision ?? null;
  const base = `/d/${dossier.id}`;
  const pinned = (one: PageAsked) =>
    pagePath(one.invocation, { dossier: dossier.id, revision: dossier.revision }) ?? base;
  const query = revision === null ? '' : `?revision=${dossier.revision}`;
  const links: readonly (readonly [string, string])[] = [
    ...(asked === null
      ? []
      : [
          [words.webPage.thisRevision, pinned(asked)] as const,
          [words.webPage.revisions, `${base}/revisions`] as const,
        ]),
    ...(feedOf === null
      ? []
      : [
          [words.webPage.feeds.atom, `${base}/feed.atom`] as const,
          [words.webPage.feeds.json, `${base}/feed.json`] as const,
        ]),
    [words.webPage.data.json, `${base}/data.json${query}`],
    [words.webPage.data.csv, `${base}/data.csv${query}`],
  ];
  return html`${searchForm('', dossier, revision, parts)}<ul>${links.map(([label, href]) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`;
}
