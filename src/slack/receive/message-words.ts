import { z } from 'zod';
import { plainWords } from './plain-words.ts';
import { type Part, partsOf, wordsIn } from './words-of-blocks.ts';

/** The parts of a message that say something, as Slack gives them with events, shortcuts and threads. */
export interface MessageParts {
  text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
}

/**
 * What a message says, in plain words: its rich text as people see it, or else its text without its markup, or else
 * what its other blocks say; then what is attached to it, such as a message that was passed on. `without` is the user
 * whose mentions are left out. Empty where it says nothing.
 */
export function wordsOfMessage({ text, blocks, attachments }: MessageParts, without: string | null = null): string {
  const rich = partsOf(blocks).filter(({ type }) => type === 'rich_text');
  const written = typeof text === 'string' ? plainWords(text, without) : '';
  const own = [wordsIn(rich, without), written, wordsIn(partsOf(blocks), without)].find((words) => words !== '') ?? '';
  return [own, ...partsOf(attachments).map((part) => wordsOfAttachment(part, without))]
    .filter((words) => words !== '')
    .join('\n');
}

/** What is attached to a message, in plain words. */
export function wordsAttached({ attachments }: MessageParts): string {
  return partsOf(attachments)
    .map((part) => wordsOfAttachment(part, null))
    .filter((words) => words !== '')
    .join('\n');
}

const Attachment = z.object({
  pretext: z.string().catch(''),
  title: z.string().catch(''),
  text: z.string().catch(''),
  fields: z
    .array(z.object({ title: z.string().catch(''), value: z.string().catch('') }).catch({ title: '', value: '' }))
    .catch([]),
  fallback: z.string().catch(''),
});

/** Of the old form of attachments, or of a message that was passed on: then its blocks are in it. */
function wordsOfAttachment(part: Part, without: string | null): string {
  const { pretext, title, text, fields, fallback } = Attachment.parse(part);
  const passedOn = partsOf(part.message_blocks).flatMap(({ message }) => {
    const { blocks } = z.object({ blocks: z.unknown() }).catch({ blocks: [] }).parse(message);
    return partsOf(blocks);
  });
  const inBlocks = wordsIn([...partsOf(part.blocks), ...passedOn], without);
  const lines = [pretext, title, text, ...fields.flatMap((field) => [field.title, field.value])];
  const written = lines.map((line) => plainWords(line, without)).filter((line) => line !== '');
  if (inBlocks !== '') return inBlocks;
  return written.length > 0 ? written.join('\n') : plainWords(fallback, without);
}
