import { html } from 'hono/html';
import type { Words } from '../../core/words/words.ts';
import type { Html } from '../layout.ts';
import type { Payloads } from './chat-parts.ts';

/** The forms that an answer is shown in. */
export const forms = ['conversation', 'slack', 'discord'] as const;
export type Form = (typeof forms)[number];
export type PlatformForm = Exclude<Form, 'conversation'>;

/** The messages of an answer as JSON, each with what shows it as the platform does. */
export function payloadPart(form: PlatformForm, payloads: Payloads, words: Words): Html {
  const messages = payloads[form];
  if (messages.length === 0) return html`<p class="small">${words.chat.payload.none}</p>`;
  return html`<p class="small">${words.chat.payload[form]}</p>
${messages.map((message, index) => messagePart(form, message, messages.length > 1 ? index + 1 : null, words))}`;
}

function messagePart(form: PlatformForm, message: unknown, number: number | null, words: Words): Html {
  const name = words.chat.payload.part(number === null ? '' : String(number)).trim();
  const builder = form === 'slack' ? builderAddress(message) : null;
  return html`<section class="message">${number === null ? '' : html`<h4>${name}</h4>`}${
    builder === null
      ? ''
      : html`<p class="tools"><a class="button" href="${builder}" target="_blank" rel="noopener noreferrer">${words.chat.payload.builder}</a></p>`
  }<pre tabindex="0" role="region" aria-label="${words.chat.forms[form]} ${name}">${JSON.stringify(message, null, 2)}</pre></section>`;
}

/**
 * The address at which Block Kit Builder shows a message: its blocks follow the `#`, so that no server gets them. Null
 * where it has none.
 */
export function builderAddress(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('blocks' in message)) return null;
  const { blocks } = message;
  return `https://app.slack.com/block-kit-builder/#${encodeURIComponent(JSON.stringify({ blocks }))}`;
}
