import { html } from 'hono/html';
import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Html } from '../layout.ts';

/** Gives the address of what a record is asked by; null where there is none, or where it is the page itself. */
export type HrefOf = (invocation: Invocation) => string | null;

/** Scripts that are written from the right. */
const fromRight = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * A phrase as HTML: every text escaped, hidden characters shown, names from the right kept apart. Names of questions,
 * sources and claims, and figures, lead to their pages where `hrefOf` knows them.
 */
export function phrasePart(phrase: Phrase, hrefOf: HrefOf | null): Html[] {
  return flatten(phrase).map((inline) => {
    const styled = styledPart(inline);
    const asked = hrefOf === null ? null : recordOf(inline);
    const href = asked === null ? null : (hrefOf?.(asked) ?? null);
    return href === null ? styled : html`<a class="record" href="${href}">${styled}</a>`;
  });
}

function styledPart(inline: FlatInline): Html {
  const shown = showHidden(inline.text);
  const text = fromRight.test(shown) ? html`<bdi>${shown}</bdi>` : html`${shown}`;
  switch (inline.kind) {
    case 'words':
    case 'name':
    case 'figure':
    case 'arithmetic':
      if (inline.style === 'strong') return html`<strong>${text}</strong>`;
      return inline.style === 'emphasis' ? html`<em>${text}</em>` : text;
    case 'quote':
      return html`<em class="quoted">${text}</em>`;
    case 'example':
      return html`<code>${text}</code>`;
    case 'link':
      return isOfTheWeb(inline.url)
        ? html`<a href="${inline.url}" rel="external nofollow noopener ugc">${text}</a>`
        : html`${text} <code>${showHidden(inline.url)}</code>`;
    case 'statement':
    case 'date':
    case 'count':
    case 'width':
    case 'typed':
    case 'reference':
      return text;
    default:
      return inline satisfies never;
  }
}

function isOfTheWeb(url: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '');
}

/** What a record that is named is asked by. A sentence that somebody said is read, and not pressed. */
function recordOf(inline: FlatInline): Invocation | null {
  if (inline.kind === 'figure') return { command: 'evidence', options: { claim: inline.of } };
  if (inline.kind !== 'name') return null;
  const { record, id, field } = inline.of;
  if (record === 'question' && field === 'title') return { command: 'differences', options: { question: id } };
  if (record === 'source' && field === 'title') return { command: 'sources', options: { source: id } };
  return record === 'claim' && field === 'id' ? { command: 'evidence', options: { claim: id } } : null;
}
