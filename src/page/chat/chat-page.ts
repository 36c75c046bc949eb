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
  const { chat, webPage } = words;
  const title = showHidden(dossier.title);
  return layout({
    words,
    title: `${title} – ${webPage.brand}`,
    description: webPage.what,
    dossier: { title, href: `/d/${dossier.id}` },
    nav: [
      { label: chat.tab, href: '/', isHere: true },
      { label: chat.readDossier, href: `/d/${dossier.id}`, isHere: false },
    ],
    head: html`<link rel="stylesheet" href="${chatStyleAddress}">${clientFiles.map(({ address }) => html`<script type="module" src="${address}"></script>`)}`,
    body: html`<h1>${chat.title}</h1>
<p class="lead">${chat.lead}</p>
<ul class="examples" aria-label="${chat.examples}">${examples.map(
      ({ label, invocation }) =>
        html`<li><a class="button" href="${chatPath(writeInvocation(invocation))}" data-ask="${JSON.stringify(invocation)}">${label}</a></li>`,
    )}<li><a class="button" href="#whose">${chat.check.title}</a></li></ul>
${isReadOnly ? html`<p class="small">${chat.readOnly}</p>` : ''}
<div class="talk" id="talk"${isReadOnly ? '' : html` data-events="/events"`}>${turns}</div>
${arrived.length === 0 ? '' : html`<noscript><div class="talk">${arrived}</div></noscript>`}
<section class="check" aria-labelledby="whose"><h2 id="whose">${chat.check.title}</h2>
<form method="post" action="/ask" id="check"><label for="text">${chat.check.label}</label><textarea id="text" name="text" required aria-describedby="text-hint"></textarea>
<p class="small" id="text-hint">${chat.check.hint}</p><button class="main">${chat.check.send}</button></form></section>
${composer(words)}
${templates(words)}`,
  });
}

/** The line to type in: a combobox (ARIA 1.2) once the script is there, and a form without. */
function composer({ chat }: ChatParts['words']): Html {
  return html`<form class="composer" id="composer" method="get" action="/"><label for="line">${chat.line}</label>
<div class="row"><div class="field"><input id="line" name="ask" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" required maxlength="10000">
<ul class="list" id="list" role="listbox" aria-label="${chat.suggestions}" hidden></ul></div><button class="main">${chat.send}</button></div>
<p class="status" id="status" role="status"></p></form>`;
}

/** What the script shows, so that every sentence stands with the others. */
function templates({ chat }: ChatParts['words']): Html {
  const { trouble: t, payload: p } = chat;
  return html`<template id="texts" data-offline="${t.offline}" data-too-many="${t.tooMany}" data-broken="${t.broken}" data-waiting="${t.waiting}" data-answered="${t.answered}" data-digest="${t.digest}" data-show="${t.show}" data-copied="${p.copied}" data-not-copied="${p.notCopied}" data-none="${p.none}" data-slack="${p.slack}" data-discord="${p.discord}" data-message="${p.part('').trim()}" data-forms="${chat.formsOf}"></template>
<template id="message"><section class="message"><h4></h4><p class="tools"><a class="button" target="_blank" rel="noopener noreferrer">${p.builder}</a><button type="button">${p.copy}</button><span role="status"></span></p><pre tabindex="0" role="region"></pre></section></template>
<template id="forms"><div class="forms"><ul role="tablist"><li role="presentation"><button type="button" role="tab" data-to="conversation">${chat.forms.conversation}</button></li><li role="presentation"><button type="button" role="tab" data-to="slack">${chat.forms.slack}</button></li><li role="presentation"><button type="button" role="tab" data-to="discord">${chat.forms.discord}</button></li></ul></div></template>
<template id="return"><p class="return"><button type="button">↑ ${chat.back}</button></p></template>`;
}
