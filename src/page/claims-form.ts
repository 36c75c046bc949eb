import { html } from 'hono/html';
import { recordLabels } from '../core/answers/record-labels.ts';
import type { OptionSpec } from '../core/command/option.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { textOf } from '../core/message/inline.ts';
import type { Invocation } from '../core/message/invocation.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import type { Words } from '../core/words/words.ts';
import type { Html } from './layout.ts';
import type { PageParts } from './page-parts.ts';

/** Of more records than these a name is typed: a list of them would be longer than the page. */
const mostListed = 200;

/** A form that chooses claims. It asks by GET, so that it works without a script and its answer has an address. */
export function claimsForm(
  { options: given }: Invocation,
  dossier: Dossier,
  revision: string | null,
  parts: PageParts,
): Html {
  const { words } = parts;
  // `public:` is for channels; it is there where a platform runs beside the page
  const { page: _page, public: _public, ...specs } = parts.commands.get('claims')?.options ?? {};
  const fields = Object.entries(specs).map(([name, spec]) => {
    const label = labelOf(name, words);
    return html`<label>${label}${fieldPart(name, given[name] ?? '', spec, dossier, parts)}</label>`;
  });
  const kept = revision === null ? '' : html`<input type="hidden" name="revision" value="${revision}">`;
  const isOpen = Object.keys(given).some((name) => name !== 'page');
  return html`<details${isOpen ? html` open` : ''}><summary>${words.webPage.filters}</summary><form class="filters" method="get" action="/d/${dossier.id}/claims">${kept}${fields}<button class="main">${words.webPage.show}</button></form></details>`;
}

/** A form that searches the dossier. */
export function searchForm(
  text: string,
  { id }: Dossier,
  revision: string | null,
  { words }: Pick<PageParts, 'words'>,
): Html {
  const kept = revision === null ? '' : html`<input type="hidden" name="revision" value="${revision}">`;
  return html`<form class="search" method="get" action="/d/${id}/search" role="search">${kept}<label>${words.webPage.searchFor}<input name="text" value="${text}" maxlength="300" required></label><button>${words.webPage.search}</button></form>`;
}

function labelOf(name: string, words: Words): string {
  return isField(name, words.webPage.fields) ? words.webPage.fields[name] : name;
}

function isField(name: string, fields: Words['webPage']['fields']): name is keyof Words['webPage']['fields'] {
  return Object.hasOwn(fields, name);
}

function fieldPart(name: string, value: string, spec: OptionSpec, dossier: Dossier, parts: PageParts): Html {
  const choices = choicesOf(spec, dossier, parts);
  if (choices === null || (value !== '' && !choices.some(([id]) => id === value))) {
    const example = spec.example === undefined ? '' : html` placeholder="${spec.example}"`;
    return html`<input name="${name}" value="${value}" maxlength="300"${example}>`;
  }
  const any: readonly [string, string] = ['', parts.words.webPage.any];
  return html`<select name="${name}">${[any, ...choices].map(
    ([id, label]) => html`<option value="${id}"${id === value ? html` selected` : ''}>${label}</option>`,
  )}</select>`;
}

/** What can be chosen; null where it is typed. */
function choicesOf(
  spec: OptionSpec,
  dossier: Dossier,
  { words, dossiers }: PageParts,
): readonly (readonly [string, string])[] | null {
  if (spec.kind === 'choice') return spec.choices.map((choice) => [choice, choice]);
  if (spec.kind !== 'record' || (spec.of !== 'source' && spec.of !== 'actor' && spec.of !== 'question')) return null;
  const records = { source: dossier.sources, actor: dossier.actors, question: dossier.questions }[spec.of];
  if (records.size > mostListed) return null;
  const ids = [...records.keys()];
  const labels = recordLabels(spec.of, ids, { dossier, dossiers: dossiers(), words });
  return ids.map((id, index) => [id, showHidden(textOf(labels[index] ?? []))]);
}
