import { html } from 'hono/html';
import { textOf } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Action, Calendar } from '../../core/message/view.ts';
import type { Words } from '../../core/words/words.ts';
import { type Choice, labelOf } from '../../platform/button-label.ts';
import type { Html } from '../layout.ts';
import { phrasePart } from './phrase-part.ts';

/** What the controls of a view become. */
export interface ActionParts {
  words: Words;
  /** Where an action leads; null leaves it out: it would lead to the page itself. */
  hrefOf(invocation: Invocation): string | null;
  /** True where a script may answer in place: each link then carries its invocation as `data-ask`. */
  isLive?: boolean;
}

/** More options than these are folded away. */
const mostOpen = 3;

/** Buttons as links in a row; below them each select as a list of links. */
export function actionsPart(actions: readonly Action[], parts: ActionParts): Html | '' {
  const items = actions.map((action) => actionPart(action, parts)).filter((item) => item !== '');
  return items.length === 0 ? '' : html`<ul class="actions">${items}</ul>`;
}

function actionPart(action: Action, parts: ActionParts): Html | '' {
  if (action.kind === 'button') {
    const link = linkPart(action, 'button', parts);
    return link === '' ? '' : html`<li>${link}</li>`;
  }
  const { label, options, calendar } = action;
  const links = options.map((option) => linkPart(option, '', parts)).filter((link) => link !== '');
  const day = calendar === undefined ? '' : dayForm(calendar, parts);
  if (links.length === 0 && day === '') return '';
  const list = html`${day}${links.length === 0 ? '' : html`<ul>${links.map((link) => html`<li>${link}</li>`)}</ul>`}`;
  const name = phrasePart(label, null);
  // The form says it already.
  if (day !== '' && calendar !== undefined && textOf(calendar.label) === textOf(label) && options.length <= mostOpen)
    return html`<li class="choices">${list}</li>`;
  return options.length > mostOpen
    ? html`<li class="choices"><details><summary>${name}</summary>${list}</details></li>`
    : html`<li class="choices"><p>${name}</p>${list}</li>`;
}

function linkPart(choice: Choice, look: 'button' | '', { hrefOf, isLive }: ActionParts): Html | '' {
  const href = hrefOf(choice.invocation);
  if (href === null) return '';
  const label = phrasePart(
    labelOf(choice, (phrase) => showHidden(textOf(phrase))),
    null,
  );
  const ask = isLive === true ? html` data-ask="${JSON.stringify(choice.invocation)}"` : '';
  return html`<a${look === '' ? '' : html` class="button"`} href="${href}"${ask}>${label}</a>`;
}

/** A form that asks the same as of any day; none where the chat would answer, which takes whole lines. */
function dayForm({ label, invocation, option }: Calendar, { words, hrefOf }: ActionParts): Html | '' {
  const { [option]: given = '', ...others } = invocation.options;
  const href = hrefOf({ ...invocation, options: { ...others, [option]: '2000-01-01' } });
  const [path = '', query = ''] = (href ?? '').split('?');
  if (href === null || path === '/') return '';
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== option);
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(given) ? given : '';
  return html`<form class="day" method="get" action="${path}">${kept.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<label>${phrasePart(label, null)}<input type="date" name="${option}" value="${day}"></label><button>${words.webPage.show}</button></form>`;
}
