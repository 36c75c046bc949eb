import type { Difference } from '../compare/difference.ts';
import { type Changes, changesSince } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Section } from '../digest/section.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { budgets } from '../message/budgets.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { remaining, type Size, sizeOf, sizeOfView, sum } from '../message/measure.ts';
import { words } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { changesInOrder } from './change-lines.ts';
import { totalInline } from './counts.ts';
import { lastDigestDay, today } from './dates.ts';
import { agreedLines, atOddsEntries, changeBlocks, withReasons } from './digest-glance.ts';
import { digestNews } from './digest-news.ts';
import { digestThread } from './digest-thread.ts';
import { dossierTitle } from './record-names.ts';
import { stripPicture } from './strip-picture.ts';
import { sumsIn } from './sum-items.ts';
import { questionChoice } from './verdict-groups.ts';

/** Where a digest stands: asked for now; posted, under a receipt; or as a preview, which says why an entry is in it. */
export type DigestPlace = { kind: 'now' } | { kind: 'posted'; receipt: string } | { kind: 'preview' };

/**
 * The briefing of a channel at a glance: what changed since its last digest, then what is at odds, worst first, as much
 * as there is room for; the rest is counted, and a press away. Where it is posted its thread holds the answers.
 */
export function digestView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  sections: readonly Section[],
  place: DigestPlace = { kind: 'now' },
): View {
  const { dossier, words: w } = context;
  const changes = sections.includes('changes') ? changesOf(lastSeen, dossier) : null;
  if (lastSeen !== null && changes !== null && isEditorial(changes))
    return editorialView(changes, lastSeen, sections, place, context);
  const differing = sections.includes('differences') ? overviewOf(dossier).differing : [];
  const title: Phrase = [dossierTitle(dossier)];
  const bottom = bottomOf(sections, place, context);
  const actions: Block = { kind: 'actions', actions: actionsOf(changes, place, context) };
  const added = place.kind === 'posted' ? [margin] : [roomForPlatform];
  const notice = noticeOf(place, w);
  const frame = sum([sizeOfView({ title, blocks: [actions], footer: bottom }), ...added]);
  const first: Block[] = place.kind === 'posted' ? [{ kind: 'small', text: w.firstDigest }] : [];
  const changed = lastSeen === null ? first : changes === null ? [] : changeBlocks(changes, lastSeen, context);
  const agreed = agreedLines(dossier, sections, w);
  const room = remaining(budgets.digest, sum([frame, sizeOf([...changed, ...agreed])]));
  const atOdds = atOddsEntries(differing, room, w);
  const [worst] = differing;
  const thread = place.kind === 'now' ? [] : digestThread(changes, sections, context);
  const glance =
    place.kind === 'preview'
      ? [...withReasons(changed, w.sectionWhy.changes), ...withReasons(atOdds, w.sectionWhy.differences), ...agreed]
      : [...changed, ...atOdds, ...agreed];
  const titles = thread.map((part) => part.title);
  const pointer: Block[] =
    glance.length > 0 || titles.length === 0 ? [] : [{ kind: 'paragraph', text: w.inThread(titles) }];
  return {
    title,
    news: digestNews(changes, differing, w),
    ...(worst === undefined ? {} : { verdict: worst.verdict }),
    blocks: [...notice, ...glance, ...pointer, ...drawnNow(worst, sections, place, context), actions],
    footer: bottom,
    ...(place.kind === 'now' ? {} : { thread }),
  };
}

/** Where there is no thread, the worst difference is drawn in the message itself. */
function drawnNow(
  worst: Difference | undefined,
  sections: readonly Section[],
  place: DigestPlace,
  context: AnswerContext,
): Block[] {
  if (place.kind !== 'now' || worst === undefined || !sections.includes('pictures')) return [];
  const picture = stripPicture(worst, {}, context);
  return picture === null ? [] : [picture];
}

/** A digest of a day on which nothing moved, and only some records read differently: a line for each of these. */
function editorialView(
  changes: Changes,
  lastSeen: LastSeen,
  sections: readonly Section[],
  place: DigestPlace,
  context: AnswerContext,
): View {
  const { dossier, words: w } = context;
  return {
    title: [dossierTitle(dossier)],
    news: digestNews(changes, [], w),
    blocks: [
      ...noticeOf(place, w),
      ...changeBlocks(changes, lastSeen, context),
      { kind: 'actions', actions: actionsOf(changes, place, context) },
    ],
    footer: bottomOf(sections, place, context),
  };
}

/** That nothing is posted, where nothing is. */
function noticeOf(place: DigestPlace, w: Words): Block[] {
  return place.kind === 'preview' ? [{ kind: 'small', text: w.previewTitle }] : [];
}

/** True where records were only written in other words: no verdict moved, and no claim came or fell. */
function isEditorial({ moved, added, fallen, reworded }: Changes): boolean {
  return moved.length + added.length + fallen.length === 0 && reworded.length > 0;
}

/** The measure is an estimate. */
const margin: Size = { characters: 20, lines: 1 };

/** What a platform adds: a button to share. */
const roomForPlatform: Size = { characters: 30, lines: 1 };

function changesOf(lastSeen: LastSeen | null, dossier: Dossier): Changes | null {
  return lastSeen === null ? null : changesSince(lastSeen.snapshot, dossier);
}

/** How many questions a digest offers, the worst, and how long their titles are together (characters). */
const mostChoices = 12;
const mostOfTitles = 480;

/** How many questions a digest, or what tells of watches, offers; all differences are one press away. */
export function choicesOf(differing: readonly Difference[]): number {
  let characters = 0;
  const end = differing.findIndex(({ question }, index) => {
    characters += question.title.length;
    return index >= mostChoices || characters > mostOfTitles;
  });
  return end === -1 ? differing.length : end;
}

/** A question, all differences, the sources, and all changes where there are any. */
function actionsOf(changes: Changes | null, place: DigestPlace, { dossier, words: w }: AnswerContext): Action[] {
  const { differing } = overviewOf(dossier);
  const receipt = place.kind === 'posted' ? { receipt: place.receipt } : {};
  const hasChanges = changes !== null && changesInOrder(changes).length > 0;
  return [
    ...questionChoice(differing.slice(0, choicesOf(differing)), {}, w),
    ...(hasChanges
      ? [
          {
            kind: 'button' as const,
            label: w.allChanges,
            invocation: { command: 'digest', options: { do: 'changes', ...receipt } },
          },
        ]
      : []),
    { kind: 'button', label: w.allDifferences, invocation: { command: 'differences', options: {} } },
    { kind: 'button', label: w.sourcesTitle, invocation: { command: 'sources', options: {} } },
  ];
}

/** "2 sources to 27 November 2026 · 30 questions of one origin only · ‡ our arithmetic · revision … · receipt …". */
function bottomOf(sections: readonly Section[], place: DigestPlace, context: AnswerContext): Phrase {
  const { dossier, words: w, now } = context;
  const sources = [...dossier.sources.values()];
  return w.footer([
    w.sourcesUntil([totalInline('sources', sources, w), words(w.sources(sources.length))], [today(now, w)]),
    ...countedGroups(sections, context),
    ...(sections.includes('differences') && hasSums(dossier) ? [w.arithmeticMark] : []),
    w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    ...(place.kind === 'posted' ? [w.receipt([field('schedule', place.receipt, 'receipt', place.receipt)])] : []),
  ]);
}

/** Whether our arithmetic may stand in a digest. */
function hasSums(dossier: Dossier): boolean {
  return overviewOf(dossier).differing.some((difference) => sumsIn(difference).length > 0);
}

/** What is only counted: "2 worded differently", "30 one origin only". */
function countedGroups(sections: readonly Section[], { dossier, words: w }: AnswerContext): Phrase[] {
  const counted = [
    ...(sections.includes('differences') ? ['not-weighed' as const] : []),
    ...(sections.includes('single') ? ['not-comparable' as const, 'single-source' as const] : []),
  ];
  return counted.flatMap((verdict) => {
    const questions = overviewOf(dossier).all.flatMap((one) => (one.verdict === verdict ? [one.question] : []));
    const name = verdict === 'single-source' ? w.sureOfOne : w.verdictShort[verdict];
    return questions.length === 0 ? [] : [w.countOf([totalInline('questions', questions, w)], name)];
  });
}

/** A digest of a day on which nothing changed, for a channel that wants a line even then. */
export function quietView(context: AnswerContext, lastSeen: LastSeen, receipt: string): View {
  const { dossier, words: w } = context;
  const line = w.quietOf([dossierTitle(dossier)], [lastDigestDay(lastSeen, w)]);
  return {
    title: [],
    news: line,
    blocks: [
      { kind: 'paragraph', text: line },
      {
        kind: 'actions',
        actions: [{ kind: 'button', label: w.allDifferences, invocation: { command: 'differences', options: {} } }],
      },
    ],
    footer: bottomOf([], { kind: 'posted', receipt }, context),
  };
}
