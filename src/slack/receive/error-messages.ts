import type { Phrase } from '../../core/message/inline.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import type { ReceiveContext } from './receive-context.ts';

/** What was wrong, in one sentence. */
export function errorMessages(text: Phrase, title: Phrase = []): readonly SlackMessage[] {
  return renderView({ title, blocks: [{ kind: 'notice', tone: 'error', text }], footer: [] });
}

/** Logs what went wrong with an answer, and says so in one neutral sentence with the reference that the log carries. */
export function failureMessages(
  error: unknown,
  { logger, words, newReference }: ReceiveContext,
  where: object = {},
): readonly SlackMessage[] {
  const reference = newReference();
  logger.error({ reference, ...where, ...errorFields(error) }, 'an answer could not be given');
  return errorMessages(words.unsendable([{ kind: 'typed', text: reference }]));
}
