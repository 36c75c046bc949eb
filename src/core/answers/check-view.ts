import type { Difference } from '../compare/difference.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { budgets } from '../message/budgets.ts';
import type { Phrase } from '../message/inline.ts';
import { fits, remaining, type Size, sizeOf, sizeOfTitle } from '../message/measure.ts';
import { join, typed, words } from '../message/phrase.ts';
import type { Action, Block, Part, View } from '../message/view.ts';
import { type CheckedFigure, checkFigures, type FigureStanding } from '../passage/check-figures.ts';
import { bySentence, type SameFigures, sameFigures } from '../passage/same-figures.ts';
import { differenceOn, prepareDifferences } from '../query/differences.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import type { CheckForm } from './check-form.ts';
import { checkedEntry, repeats } from './checked-entry.ts';
import { countInline } from './counts.ts';
import { evidenceSelect } from './evidence-select.ts';
import { footer } from './footer.ts';
import { roomBeside } from './page-blocks.ts';
import { refusalView } from './refusal-view.ts';
import { questionChoice } from './verdict-groups.ts';

/** Computes ahead what the figures of a text are at odds with. */
export function* prepareCheck(text: string, { dossier }: AnswerContext): Turns<void> {
  const questions = (checkFigures(text, dossier) ?? []).flatMap(({ question }) => question?.id ?? []);
  yield;
  yield* prepareDifferences(dossier, [{}], new Set(questions));
}

/**
 * The figures of a text, held against the dossier. Their counts come first; then those of a message in its order, and
 * those of a draft by what they cost: a correction, a matter of style, nothing. What has no room goes on in further
 * messages.
 */
export function checkView(text: string, form: CheckForm, context: AnswerContext): View {
  const { words: w, dossier } = context;
  const figures = checkFigures(text, dossier);
  if (figures === null) return refusalView(w.check.tooMany, context);
  const title = w.check.title[form];
  if (figures.length === 0)
    return { title, blocks: [{ kind: 'notice', tone: 'info', text: w.check.noFigure }], footer: footer(context) };
  const differences = new Map(
    [...new Set(figures.flatMap(({ question }) => question?.id ?? []))].flatMap((id): [string, Difference][] => {
      const difference = differenceOn(dossier, id);
      return difference === null ? [] : [[id, difference]];
    }),
  );
  // a message with one figure needs no count
  const isCounted = form === 'draft' || figures.length > 1;
  const counts: Block[] = isCounted ? [{ kind: 'paragraph', text: countsLine(figures, form, context) }] : [];
  const actions: Block[] = actionsOf(figures, differences, context);
  const standing = sizeOf([...counts, ...actions]);
  const room = roomBeside(budgets.answer, { characters: standing.characters, lines: standing.lines + 4 });
  const firstRoom = remaining(room, sizeOfTitle(title));
  const entries = [...blocksOf(figures, form, differences, firstRoom, context), ...notHereBlocks(figures, w)];
  const [first = [], ...rest] = inMessages(entries, firstRoom, remaining(budgets.answer, sizeOfTitle(title)));
  const thread = rest.map((blocks): Part => ({ title, blocks }));
  return {
    title,
    blocks: [...counts, ...first, ...actions],
    footer: footer(context),
    ...(thread.length === 0 ? {} : { thread }),
  };
}

function blocksOf(
  figures: readonly CheckedFigure[],
  form: CheckForm,
  differences: ReadonlyMap<string, Difference>,
  room: Size,
  context: ItemContext,
): Block[] {
  const { words: w } = context;
  const entriesIn = (own: readonly CheckedFigure[], beside: Size): Block[] =>
    sameFigures(own).flatMap((same) => {
      const difference = differences.get(same[0].question?.id ?? '') ?? null;
      const entryOf = (some: SameFigures): Block => checkedEntry(some, form, difference, context);
      return form === 'message' ? [entryOf(same)] : entriesOf(bySentence(same), beside, entryOf);
    });
  const here = figures.filter(({ standing }) => standing !== 'not-here');
  if (form === 'message') return entriesIn(here, room);
  return (['correct', 'style', 'held'] as const).flatMap((standing): Block[] => {
    const own = here.filter((figure) => figure.standing === standing);
    const heading: Block = { kind: 'heading', text: w.check.headings[standing] };
    return own.length === 0 ? [] : [heading, ...entriesIn(own, remaining(room, sizeOf([heading])))];
  });
}

/** An entry of a draft; where it is longer than a message, more of them, each with some of its sentences. */
function entriesOf(sentences: readonly SameFigures[], room: Size, entryOf: (some: SameFigures) => Block): Block[] {
  const [first, ...others] = sentences.flat();
  if (first === undefined) return [];
  const entry = entryOf([first, ...others]);
  if (sentences.length < 2 || fits(sizeOf([entry]), room)) return [entry];
  const half = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, half), sentences.slice(half)].flatMap((some) => entriesOf(some, room, entryOf));
}

/** "3 figures: 1 to correct · 1 held · 1 not in this dossier"; of a message only which are in the dossier. */
function countsLine(figures: readonly CheckedFigure[], form: CheckForm, { words: w }: AnswerContext): Phrase {
  const countOf = (of: 'all' | 'here' | FigureStanding, n: number): Phrase => [
    countInline(n, { what: 'figures', of }, w),
    words(w.check.counts[of](n)),
  ];
  const counted = (of: FigureStanding) => figures.filter(({ standing }) => standing === of).length;
  const here = figures.length - counted('not-here');
  const groups: [of: 'here' | FigureStanding, n: number][] =
    form === 'message'
      ? [['here', here]]
      : [
          ['correct', counted('correct')],
          ['style', counted('style')],
          ['held', counted('held')],
        ];
  const parts = [...groups, ['not-here', counted('not-here')] as const].flatMap(([of, n]) =>
    n === 0 ? [] : [countOf(of, n)],
  );
  return [...countOf('all', figures.length), words(w.colon), ...join(parts, w.dot)];
}

/** What the dossier does not know, in a line: other things, and things of its kind that nothing ties to its story. */
function notHereBlocks(figures: readonly CheckedFigure[], w: AnswerContext['words']): Block[] {
  return (['other-story', 'other-thing'] as const).flatMap((why): Block[] => {
    const list = sameFigures(figures.filter(({ placed }) => placed.why === why)).map((same): Phrase => {
      const figure = w.check.quoted([typed(same[0].placed.stated.whole)]);
      return same.length === 1 ? figure : w.check.times(figure, [repeats(same, 'text', w)]);
    });
    if (list.length === 0) return [];
    return [{ kind: 'paragraph', text: (why === 'other-thing' ? w.check.notHere : w.check.notTied)(list) }];
  });
}

function actionsOf(
  figures: readonly CheckedFigure[],
  differences: ReadonlyMap<string, Difference>,
  context: AnswerContext,
): Block[] {
  const claims = new Set(
    figures.flatMap(({ against, sumOf }) => [against, ...sumOf].flatMap((one) => one?.claim ?? [])),
  );
  const actions: Action[] = [
    ...questionChoice([...differences.values()], {}, context.words),
    ...evidenceSelect([...claims] satisfies Claim[], context),
  ];
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
}

/** Blocks in messages: as many in each as have room, and one at least; a heading stays with what it heads. */
function inMessages(blocks: readonly Block[], firstRoom: Size, room: Size): Block[][] {
  const messages: Block[][] = [];
  let open: Block[] = [];
  let left = firstRoom;
  let heading: Block | null = null;
  for (const group of withHeadings(blocks)) {
    const size = sizeOf(group);
    if (open.length > 0 && !fits(size, left)) {
      messages.push(open);
      [open, left] = [[], room];
      if (heading !== null && group[0]?.kind === 'entry') open.push(heading);
    }
    heading = group.find(({ kind }) => kind === 'heading') ?? heading;
    open.push(...group);
    left = remaining(left, size);
  }
  return open.length === 0 ? messages : [...messages, open];
}

/** A group that goes on in another message has its heading there too. */
function withHeadings(blocks: readonly Block[]): Block[][] {
  return blocks.flatMap((block, index): Block[][] => {
    const before = blocks[index - 1];
    if (block.kind === 'heading') return [];
    return [before?.kind === 'heading' ? [before, block] : [block]];
  });
}
