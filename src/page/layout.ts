import { html } from 'hono/html';
import type { Words } from '../core/words/words.ts';
import { styleAddress } from './style.ts';

export type Html = ReturnType<typeof html>;

/** A link of the navigation. */
export interface NavLink {
  label: string;
  href: string;
  isHere: boolean;
}

/** What stands around an answer. */
export interface LayoutParts {
  /** What the tab says. */
  title: string;
  /** What a search engine or a pasted link says, in one sentence. */
  description: string;
  /** The dossier that is read, with where it begins; null where the page is of none. */
  dossier: { title: string; href: string } | null;
  nav: readonly NavLink[];
  /** The one address of this page, absolute, where that is known. */
  canonical?: string | null;
  /** Further elements of the head: Open Graph, feeds, a script. */
  head?: Html | '';
  body: Html;
  /** What stands below: addresses of feeds and data, and of this revision. */
  foot?: Html | '';
  /** Where the page is, for its print: absolute, where that is known. */
  address?: string;
  words: Words;
}

/** A whole page around its content. Everything that varies is escaped by the template; styles and scripts are files. */
export function layout({
  title,
  description,
  dossier,
  nav,
  canonical,
  head,
  body,
  foot,
  address,
  words,
}: LayoutParts): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><meta name="description" content="${description}">
${canonical === undefined || canonical === null ? '' : html`<link rel="canonical" href="${canonical}">`}<link rel="stylesheet" href="${styleAddress}"><link rel="icon" href="/icon.svg" type="image/svg+xml">
${head ?? ''}</head>
<body>
<a class="skip" href="#main">${words.webPage.skip}</a>
<header class="site"><p><a class="brand" href="/">${words.webPage.brand}</a>${
    dossier === null ? '' : html` <a class="of" href="${dossier.href}">${dossier.title}</a>`
  }</p>${address === undefined ? '' : html`<p class="own">${address}</p>`}
${nav.length === 0 ? '' : html`<nav aria-label="${words.webPage.navigation}"><ul>${nav.map(navItem)}</ul></nav>`}</header>
<main id="main" tabindex="-1">
${body}
</main>
${(foot ?? '') === '' ? '' : html`<footer class="foot">${foot ?? ''}</footer>`}
</body>
</html>`;
}

function navItem({ label, href, isHere }: NavLink): Html {
  return html`<li><a href="${href}"${isHere ? html` aria-current="page"` : ''}>${label}</a></li>`;
}
