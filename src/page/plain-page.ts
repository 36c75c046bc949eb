import { html } from 'hono/html';
import { type Phrase, textOf } from '../core/message/inline.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import { type Html, type LayoutParts, layout } from './layout.ts';
import type { PageParts } from './page-parts.ts';
import { phrasePart } from './render/phrase-part.ts';

/** A link of a list, with what else is to be said of it. */
export interface ListedLink {
  href: string;
  label: string;
  note?: string;
}

/** A page that is no answer: a sentence, if something was wrong, and a list of what there is. */
export function plainPage(
  {
    title,
    error,
    listTitle,
    links,
    menu,
    foot,
    address,
  }: {
    title: Phrase;
    error?: Phrase;
    listTitle?: string;
    links: readonly ListedLink[];
    /** That of a dossier, where the page is of one. */
    menu?: Pick<LayoutParts, 'dossier' | 'nav'>;
  } & Pick<LayoutParts, 'foot' | 'address'>,
  { words }: Pick<PageParts, 'words'>,
): Html {
  const text = showHidden(textOf(error ?? title));
  return layout({
    words,
    title: `${showHidden(textOf(title))} – ${words.webPage.brand}`,
    description: text,
    ...(menu ?? { dossier: null, nav: [] }),
    ...(foot === undefined ? {} : { foot }),
    ...(address === undefined ? {} : { address }),
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${phrasePart(title, null)}</h1>
${error === undefined ? '' : html`<div class="notice error" role="alert"><p>${phrasePart(error, null)}</p></div>`}
${
  links.length === 0
    ? ''
    : html`${listTitle === undefined ? '' : html`<h2>${listTitle}</h2>`}<ul class="list">${links.map(
        ({ href, label, note }) =>
          html`<li><a href="${href}">${showHidden(label)}</a>${note === undefined ? '' : html` · ${note}`}</li>`,
      )}</ul>`
}`,
  });
}
