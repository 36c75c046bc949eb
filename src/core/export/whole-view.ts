import { claimItem } from '../answers/claim-items.ts';
import { setAsideLine } from '../answers/claim-lines.ts';
import { correctionFacts } from '../answers/correction-facts.ts';
import { amongAnswers, originLine } from '../answers/counts.ts';
import { entryHeading, entryItem } from '../answers/event-blocks.ts';
import { flipLines, settlesLines } from '../answers/flip-lines.ts';
import { glanceTitle, positionLines } from '../answers/glance-entry.ts';
import { dossierTitle } from '../answers/record-names.ts';
import { reportedLines } from '../answers/reported-lines.ts';
import { sourceItem } from '../answers/source-item.ts';
import { agreeingLine, rangesLine, readingLines } from '../answers/verdict-lines.ts';
import { voiceLines } from '../answers/voice-lines.ts';
import type { Difference } from '../compare/difference.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, ListItem, View } from '../message/view.ts';
import { differencesOf } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { timelineOf } from '../query/timeline.ts';
import type { Words } from '../words/words.ts';

/** A whole dossier as one view, for a document: its differences, its timeline, its sources and every claim. */
export function wholeView(dossier: Dossier, w: Words): View {
  const context = { dossier, words: w };
  return {
    title: [dossierTitle(dossier)],
    blocks: [
      { kind: 'paragraph', text: [field('dossier', dossier.id, 'summary', dossier.summary)] },
      { kind: 'heading', text: w.differencesTitle },
      ...differencesOf(dossier).map((difference) => differenceBlock(difference, w)),
      ...section(
        w.timelineTitle,
        timelineOf(dossier).map((entry) => ({
          text: entryHeading(entry, context),
          details: entry.claims.flatMap((claim) => {
            const { text, details } = entryItem(claim, entry.when, context);
            return [text, ...details];
          }),
        })),
      ),
      ...section(
        w.sourcesTitle,
        [...dossier.sources.values()].map((source) => sourceItem(source, context)),
      ),
      ...section(
        w.claimsTitle,
        [...dossier.claims.values()].map((claim) => {
          const { text, details } = claimItem(claim, context);
          return { text, details: [...details, ...voiceLines(claim.origin, w), ...standingLines(claim, dossier, w)] };
        }),
      ),
    ],
    footer: w.footer([
      [dossierTitle(dossier)],
      w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    ]),
  };
}

/** A difference with every origin, what its verdict depends on, and what would change it. */
function differenceBlock(difference: Difference, w: Words): Block {
  const { question, claims, setAside, agreeing } = difference;
  const ranges = rangesLine(difference, w);
  const lines: Phrase[] = [
    ...positionLines(difference, w, Infinity).lines,
    ...setAside.map((one) => setAsideLine(one, w)),
    ...readingLines(difference, w),
    ...(ranges === null ? [] : [ranges]),
    ...reportedLines(difference, {}, w),
    ...agreeing.map((group) => agreeingLine(group, w)),
    ...flipLines(difference, {}, w),
    ...settlesLines(question, w),
  ];
  return {
    kind: 'entry',
    text: glanceTitle(difference, w),
    lines,
    small: [originLine(claims, amongAnswers(question.id, {}), w)],
  };
}

/** Whether a claim is held to be wrong, and why; which claim it corrects, and which claims correct it. */
function standingLines(claim: Claim, dossier: Dossier, w: Words): Phrase[] {
  const { id, rank, reason } = claim;
  const line = (label: Phrase, value: Phrase) => join([label, value], ': ');
  return [
    ...(rank === 'deprecated' ? [line(w.labels.rank, [words(w.ranks[rank])])] : []),
    ...(reason === null ? [] : [line(w.labels.reason, [field('claim', id, 'reason', reason)])]),
    ...correctionFacts(claim, standingsIn(dossier), w).map(({ label, value }) => line(label, value)),
  ];
}

function section(title: Phrase, items: readonly ListItem[]): Block[] {
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items },
  ];
}
