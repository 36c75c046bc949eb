import type { FallenClaim } from '../digest/changes.ts';
import type { Inline, Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import { phrasesOfPicture } from '../message/phrases-of.ts';
import type { Block, Part, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { fallenLine } from './change-lines.ts';
import { footer } from './footer.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;
/** A picture made anew from the data as it is now; null where there is none any more. */
type Redraw = (picture: PictureBlock) => Block | null;

/** The note under a posted digest: which of its claims no longer stand, and what corrects them. */
export function correctionNote(fallen: readonly FallenClaim[], context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: w.correctionTitle,
    blocks: [{ kind: 'list', items: fallen.map((claim) => ({ text: fallenLine(claim, w), details: [] })) }],
    footer: footer(context),
  };
}

/** A posted digest with a notice at its top, and a mark on every line that shows a claim that no longer stands. */
export function markCorrected(posted: View, fallen: ReadonlySet<string>, w: Words, redraw: Redraw = () => null): View {
  const notice: Block = { kind: 'notice', tone: 'warning', text: w.correctedNotice };
  const kept = posted.blocks.filter((block) => !(block.kind === 'notice' && block.tone === 'warning'));
  const { thread } = posted;
  const mark = (block: Block) => markBlock(block, fallen, w, redraw);
  const marked = { ...posted, blocks: [notice, ...kept.map(mark)] };
  if (thread === undefined) return marked;
  const markPart = (part: Part): Part => ({ ...part, blocks: part.blocks.map(mark) });
  return { ...marked, thread: thread.map(markPart) };
}

/**
 * A posted digest with a notice in the place of its opening paragraphs, and no line marked: it takes no more room than
 * what was posted. A picture that shows what has fallen as standing is made anew, or goes.
 */
export function noticeCorrected(
  posted: View,
  w: Words,
  fallen: ReadonlySet<string> = new Set(),
  redraw: Redraw = () => null,
): View {
  const { thread } = posted;
  const standing = (blocks: readonly Block[]) =>
    blocks.flatMap((block): Block[] => {
      if (block.kind !== 'picture' || !isDrawnWith(block, fallen)) return [block];
      const again = redraw(block);
      return again === null ? [] : [again];
    });
  const start = posted.blocks.findIndex(
    (block) => block.kind !== 'paragraph' && !(block.kind === 'notice' && block.tone === 'warning'),
  );
  return {
    ...posted,
    blocks: [
      { kind: 'notice', tone: 'warning', text: w.correctedNotice },
      ...standing(posted.blocks.slice(start < 0 ? posted.blocks.length : start)),
    ],
    ...(thread === undefined ? {} : { thread: thread.map((part) => ({ ...part, blocks: standing(part.blocks) })) }),
  };
}

function markBlock(block: Block, fallen: ReadonlySet<string>, w: Words, redraw: Redraw): Block {
  if (block.kind === 'picture') {
    if (!isDrawnWith(block, fallen)) return block;
    // a picture that shows what has fallen as standing must not stay
    return redraw(block) ?? { kind: 'small', text: markPhrase(block.alt, fallen, w) };
  }
  const mark = (phrase: Phrase) => markPhrase(phrase, fallen, w);
  if (block.kind === 'entry') return { ...block, text: mark(block.text), lines: block.lines.map(mark) };
  if (block.kind !== 'list') return block;
  return {
    ...block,
    items: block.items.map(({ text, details }) => ({ text: mark(text), details: details.map(mark) })),
  };
}

function isDrawnWith({ alt, picture }: PictureBlock, fallen: ReadonlySet<string>): boolean {
  return [alt, ...phrasesOfPicture(picture)].flat().some((inline) => showsAny(inline, fallen));
}

function markPhrase(phrase: Phrase, fallen: ReadonlySet<string>, w: Words): Phrase {
  const [first] = phrase;
  const isMarked = first?.kind === 'words' && first.text === w.correctedMark;
  return !isMarked && phrase.some((inline) => showsAny(inline, fallen)) ? [words(w.correctedMark), ...phrase] : phrase;
}

function showsAny(inline: Inline, claims: ReadonlySet<string>): boolean {
  if (inline.kind !== 'said') return false;
  return inline.content.some((part) => {
    if (part.kind === 'arithmetic') return part.terms.some((id) => claims.has(id));
    return (part.kind === 'statement' || part.kind === 'quote' || part.kind === 'figure') && claims.has(part.of);
  });
}
