import type { Phrase } from '../../core/message/inline.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import type { ReceiveContext } from './receive-context.ts';

/** One sentence that says what was wrong. */
export function errorMessages(text: Phrase, title: Phrase = []): readonly SlackMessage[] {
  return renderView({ title, blocks: [{ kind: 'notice', tone: 'error', text }], footer: [] });
}

/** Logs an error under a new reference, and gives one sentence with that reference. */
export function failureMessages(
  error: unknown,
  { logger, words, newReference }: ReceiveContext,
  where: object = {},
): readonly SlackMessage[] {
  const reference = newReference();
  logger.error({ reference, ...where, ...errorFields(error) }, 'an answer could not be given');
  return errorMessages(words.unsendable([{ kind: 'typed', text: reference }]));
}
