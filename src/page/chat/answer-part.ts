import { html } from 'hono/html';
import { atRevision, chatPath, type PagePlace, pagePath } from '../../core/command/page-address.ts';
import { textOf } from '../../core/message/inline.ts';
import { writeInvocation } from '../../core/message/invocation.ts';
import type { Picture } from '../../core/message/picture.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { View } from '../../core/message/view.ts';
import type { Words } from '../../core/words/words.ts';
import type { Html } from '../layout.ts';
import { drawAll } from '../make-page.ts';
import { phrasePart } from '../render/phrase-part.ts';
import { renderView } from '../render/render-view.ts';
import type { Answered } from './answer-asked.ts';
import type { ChatParts } from './chat-parts.ts';
import { dossierOf } from './dossier-of.ts';
import { type Form, forms, payloadPart } from './payload-part.ts';

/** An answer in the conversation; `form` is what is shown of it first. */
export interface ShownAnswer extends Answered {
  form: Form;
}

/** What was asked and its answer, with buttons that are links, and links to its other forms. */
export async function answerPart(answer: ShownAnswer, parts: ChatParts): Promise<Html> {
  const { words } = parts;
  const { line, beginning, view, isToSend, form, isOpening, page } = answer;
  const asked = line ?? words.chat.check.asked;
  const body =
    form === 'conversation'
      ? html`${await conversationPart(view, page, parts)}${pageLink(page, words)}`
      : payloadPart(form, await parts.payloadsOf(view), words);
  return html`<article class="turn" tabindex="-1" aria-label="${words.chat.answerTo(showHidden(asked))}">
<p class="asked"><span class="who">${isOpening === true ? words.chat.opening : words.chat.you}</span> ${line === null ? html`${words.chat.check.asked}${beginning === undefined ? '' : html`: <q>${showHidden(beginning)}</q>`}` : html`<code>${showHidden(line)}</code>`}</p>
<div class="said">${isToSend || line === null ? '' : formLinks(line, form, parts)}<div class="form" data-form="${form}">${body}${
    isToSend && line !== null ? sendForm(line, parts) : ''
  }</div></div>
</article>`;
}

/** Something that was posted here by itself, such as a scheduled digest. */
export async function announcedPart(view: View, parts: ChatParts): Promise<Html> {
  const { words } = parts;
  return html`<article class="turn arrived" tabindex="-1" aria-label="${words.chat.arrived}: ${showHidden(textOf(view.title))}">
<p class="asked"><span class="who">${words.chat.arrived}</span></p>
<div class="said"><div class="form" data-form="conversation">${await conversationPart(view, null, parts)}</div></div>
</article>`;
}

async function conversationPart(view: View, page: string | null, parts: ChatParts): Promise<Html> {
  const { words, pictures } = parts;
  const { id, revision } = dossierOf(view, parts);
  const { drawn } = await drawAll(view, pictures, (picture) =>
    page === null ? pageOfStrip(picture, { dossier: id, revision }) : atRevision(page, revision),
  );
  return renderView(view, {
    words,
    level: 2,
    isLive: true,
    hrefOf: (invocation) => chatPath(writeInvocation(invocation)),
    pictureOf: (picture) => drawn.get(picture) ?? null,
  });
}

/** The page of the question that a digest's strip is of. */
function pageOfStrip({ kind, title }: Picture, place: PagePlace): string | null {
  const [name] = title;
  if (kind !== 'strip' || name?.kind !== 'name' || name.of.record !== 'question') return null;
  return pagePath({ command: 'differences', options: { question: name.of.id, picture: 'yes' } }, place);
}

/** A link to the page that shows the same, at an address that stays. */
function pageLink(page: string | null, words: Words): Html | '' {
  return page === null ? '' : html`<p class="small"><a href="${page}">${phrasePart(words.onPage, null)}</a></p>`;
}

/** The forms of an answer as links, which the script makes tabs of. */
function formLinks(line: string, shown: Form, { words }: ChatParts): Html {
  const path = chatPath(line);
  return html`<nav class="forms" aria-label="${words.chat.formsOf}"><ul>${forms.map(
    (form) =>
      html`<li><a href="${form === 'conversation' ? path : `${path}&as=${form}`}" data-to="${form}"${
        form === shown ? html` aria-current="true"` : ''
      }>${words.chat.forms[form]}</a></li>`,
  )}</ul></nav>`;
}

/** What sends a line that changes something; an address alone never does. */
function sendForm(line: string, { words }: ChatParts): Html {
  return html`<form method="post" action="/ask" class="send"><input type="hidden" name="line" value="${line}"><button class="main">${words.chat.confirmSend}</button></form>`;
}
