import { changesSince, isQuiet } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Section } from '../digest/section.ts';
import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { DateInline, Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Block, ListItem, View } from '../message/view.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { changeBlocks } from './change-blocks.ts';
import { differenceItem, questionSelect, singleItem } from './difference-items.ts';
import { footer, today } from './footer.ts';
import { dossierTitle, questionTitle } from './record-names.ts';
import { sourceItem } from './sources-view.ts';

/**
 * The briefing: what changed since the channel's last digest, a verdict that moved first; then the standing picture, worst first. The first
 * digest of a channel is the whole picture. `receipt` is the id that a posted digest is kept by.
 */
export function digestView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  sections: readonly Section[],
  receipt?: string,
): View {
  const { dossier, words: w, now } = context;
  const picture = overviewOf(dossier);
  const shown = (name: Section, blocks: () => Block[]) => (sections.includes(name) ? blocks() : []);
  return {
    title: w.digestTitle([dossierTitle(dossier)]),
    blocks: [
      {
        kind: 'paragraph',
        text: lastSeen === null ? w.window([today(now, w)]) : w.windowSince([seenDate(lastSeen, w)], [today(now, w)]),
      },
      { kind: 'paragraph', text: [field('dossier', dossier.id, 'summary', dossier.summary)] },
      ...shown('changes', () =>
        lastSeen === null ? firstBlocks(w) : changeBlocks(changesSince(lastSeen.snapshot, dossier), context),
      ),
      ...shown('differences', () =>
        section(
          w.digestDiffer,
          picture.differing.map((difference) => differenceItem(difference, {}, w)),
        ),
      ),
      ...shown('agreements', () =>
        section(
          w.digestAgree,
          picture.agreeing.map((difference) => differenceItem(difference, {}, w)),
        ),
      ),
      ...shown('single', () => [
        ...section(
          w.digestNotComparable,
          picture.notComparable.map((difference) => differenceItem(difference, {}, w)),
        ),
        ...section(
          w.digestSingle,
          picture.singleSource.map((difference) => singleItem(difference, w)),
        ),
      ]),
      ...shown('sources', () =>
        section(
          w.digestSources,
          picture.sources.map((source) => sourceItem(source, context)),
        ),
      ),
      ...shown('open', () =>
        section(
          w.digestOpen,
          picture.open.map((question) => openItem(question, w)),
        ),
      ),
      ...(picture.differing.length === 0
        ? []
        : [{ kind: 'actions' as const, actions: [questionSelect(picture.differing, {}, w)] }]),
    ],
    footer:
      receipt === undefined
        ? footer(context)
        : w.footer([footer(context), w.receipt([field('schedule', receipt, 'receipt', receipt)])]),
  };
}

/** What a schedule would post now, and why each part is in it. Nothing is posted. */
export function previewView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  { sections, quiet }: Pick<Schedule, 'sections' | 'quiet'>,
): View {
  const { words: w, dossier } = context;
  const notice: Block = { kind: 'notice', tone: 'info', text: w.previewTitle };
  if (lastSeen !== null && isQuiet(changesSince(lastSeen.snapshot, dossier))) {
    const line: Block = { kind: 'paragraph', text: w.quietLine([seenDate(lastSeen, w)]) };
    const choice: Block = { kind: 'paragraph', text: [words(w.quietChoice[quiet])] };
    return { title: w.digestTitle([dossierTitle(dossier)]), blocks: [notice, line, choice], footer: footer(context) };
  }
  const view = digestView(context, lastSeen, sections);
  const reasons = new Map<Phrase, Phrase>([
    [w.digestChanged, w.sectionWhy.changes],
    [w.digestDiffer, w.sectionWhy.differences],
    [w.digestAgree, w.sectionWhy.agreements],
    [w.digestNotComparable, w.sectionWhy.single],
    [w.digestSingle, w.sectionWhy.single],
    [w.digestSources, w.sectionWhy.sources],
    [w.digestOpen, w.sectionWhy.open],
  ]);
  const blocks = view.blocks.flatMap((block): Block[] => {
    const why = block.kind === 'heading' ? reasons.get(block.text) : undefined;
    return why === undefined ? [block] : [block, { kind: 'paragraph', text: why }];
  });
  return { ...view, blocks: [notice, ...blocks] };
}

/** A digest on a day when nothing changed, where the channel wants to hear of it. */
export function quietView(context: AnswerContext, lastSeen: LastSeen, receipt: string): View {
  const { dossier, words: w } = context;
  return {
    title: w.digestTitle([dossierTitle(dossier)]),
    blocks: [{ kind: 'paragraph', text: w.quietLine([seenDate(lastSeen, w)]) }],
    footer: w.footer([footer(context), w.receipt([field('schedule', receipt, 'receipt', receipt)])]),
  };
}

function seenDate({ at }: LastSeen, w: Words): DateInline {
  return { kind: 'date', text: today(Temporal.Instant.fromEpochMilliseconds(at), w).text, of: { seen: at } };
}

function firstBlocks(w: Words): Block[] {
  return [{ kind: 'notice', tone: 'info', text: w.digestFirst }];
}

function openItem(question: Question, w: Words): ListItem {
  const fact = [field('question', question.id, 'settles', question.settles ?? '')];
  return { text: w.openQuestion([questionTitle(question)], fact), details: [] };
}

function section(title: Phrase, items: readonly ListItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];
}
