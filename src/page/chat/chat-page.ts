import { html } from 'hono/html';
import { chatPath } from '../../core/command/page-address.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { writeInvocation } from '../../core/message/invocation.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import { type Html, layout } from '../layout.ts';
import type { ChatParts } from './chat-parts.ts';
import { chatStyleAddress } from './chat-style.ts';
import { clientFiles } from './client-file.ts';

/** A question that a newcomer can press. */
export interface Example {
  label: string;
  invocation: Invocation;
}

/** What the page shows. */
export interface ChatContent {
  dossier: Dossier;
  examples: readonly Example[];
  /** The answers that stand there at once. */
  turns: readonly Html[];
  /** What was posted here before, for browsers without script; the others are sent it. */
  arrived: readonly Html[];
  isReadOnly: boolean;
}

/** The chat as a whole page, which works without script: each question is an address, and each button a link. */
export function chatPage({ dossier, examples, turns, arrived, isReadOnly }: ChatContent, { words }: ChatParts): Html {
  const title = showHidden(dossier.title);
  return layout({
    words,
    title: `${title} – ${words.webPage.brand}`,
    description: words.webPage.what,
    dossier: { title, href: `/d/${dossier.id}` },
    nav: [
      { label: words.chat.tab, href: '/', isHere: true },
      { label: words.chat.readDossier, href: `/d/${dossier.id}`, isHere: false },
    ],
    head: html`<link rel="stylesheet" href="${chatStyleAddress}">${clientFiles.map(({ address }) => html`<script type="module" src="${address}"></script>`)}`,
    body: html`<h1>${words.chat.title}</h1>
<p class="lead">${words.chat.lead}</p>
<ul class="examples" aria-label="${words.chat.examples}">${examples.map(
      ({ label, invocation }) =>
        html`<li><a class="button" href="${chatPath(writeInvocation(invocation))}" data-ask="${JSON.stringify(invocation)}">${label}</a></li>`,
    )}<li><a class="button" href="#whose">${words.chat.check.title}</a></li></ul>
${isReadOnly ? html`<p class="small">${words.chat.readOnly}</p>` : ''}
<div class="talk" id="talk"${isReadOnly ? '' : html` data-events="/events"`}>${turns}</div>
${arrived.length === 0 ? '' : html`<noscript><div class="talk">${arrived}</div></noscript>`}
<section class="check" aria-labelledby="whose"><h2 id="whose">${words.chat.check.title}</h2>
<form method="post" action="/ask" id="check"><label for="text">${words.chat.check.label}</label><textarea id="text" name="text" required aria-describedby="text-hint"></textarea>
<p class="small" id="text-hint">${words.chat.check.hint}</p><button class="main">${words.chat.check.send}</button></form></section>
${composer(words)}
${templates(words)}`,
  });
}

/** The line to type in: a combobox (ARIA 1.2) once the script is there, and a form without. */
function composer(words: ChatParts['words']): Html {
  return html`<form class="composer" id="composer" method="get" action="/"><label for="line">${words.chat.line}</label>
<div class="row"><div class="field"><input id="line" name="ask" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" required maxlength="10000">
<ul class="list" id="list" role="listbox" aria-label="${words.chat.suggestions}" hidden></ul></div><button class="main">${words.chat.send}</button></div>
<p class="status" id="status" role="status"></p></form>`;
}

/** What the script shows, so that every sentence stands with the others. */
function templates(words: ChatParts['words']): Html {
  return html`<template id="texts" data-offline="${words.chat.trouble.offline}" data-too-many="${words.chat.trouble.tooMany}" data-broken="${words.chat.trouble.broken}" data-waiting="${words.chat.trouble.waiting}" data-answered="${words.chat.trouble.answered}" data-digest="${words.chat.trouble.digest}" data-show="${words.chat.trouble.show}" data-copied="${words.chat.payload.copied}" data-not-copied="${words.chat.payload.notCopied}" data-none="${words.chat.payload.none}" data-slack="${words.chat.payload.slack}" data-discord="${words.chat.payload.discord}" data-message="${words.chat.payload.part('').trim()}" data-forms="${words.chat.formsOf}"></template>
<template id="message"><section class="message"><h4></h4><p class="tools"><a class="button" target="_blank" rel="noopener noreferrer">${words.chat.payload.builder}</a><button type="button">${words.chat.payload.copy}</button><span role="status"></span></p><pre tabindex="0" role="region"></pre></section></template>
<template id="forms"><div class="forms"><ul role="tablist"><li role="presentation"><button type="button" role="tab" data-to="conversation">${words.chat.forms.conversation}</button></li><li role="presentation"><button type="button" role="tab" data-to="slack">${words.chat.forms.slack}</button></li><li role="presentation"><button type="button" role="tab" data-to="discord">${words.chat.forms.discord}</button></li></ul></div></template>
<template id="return"><p class="return"><button type="button">↑ ${words.chat.back}</button></p></template>`;
}
