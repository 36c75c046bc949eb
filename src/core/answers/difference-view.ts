import type { Difference } from '../compare/difference.ts';
import { type Drift, driftsOf } from '../compare/drift.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { pagesOf, sliceOf } from '../message/paging.ts';
import { words } from '../message/phrase.ts';
import type { Action, Block, ListItem, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimInDifference, setAsideItem } from './claim-lines.ts';
import { amongAnswers, originLine } from './counts.ts';
import { driftItems } from './drift-items.ts';
import { flipLines } from './flip-lines.ts';
import { footer } from './footer.ts';
import { pageBlocks, pageInline } from './page-blocks.ts';
import { pairPage } from './pair-items.ts';
import { actorName, questionTitle } from './record-names.ts';
import { noSuchPage } from './refusal-view.ts';
import { reportedLines } from './reported-lines.ts';
import { sumItem, sumsIn } from './sum-items.ts';
import { answersIn, movedBlocks, vantageNotes } from './vantage-blocks.ts';
import { vantageSelects } from './vantage-selects.ts';
import { agreeingLine, reasonLines, verdictName } from './verdict-lines.ts';
import { widthLine } from './width-line.ts';

/** How much of each list one page holds. */
const perPage = { said: 25, reported: 10, agreeing: 10, setAside: 10, drift: 10 } as const;

/** One question: what was said, the verdict, and its proof. Its lists are paged, all by one number. */
export function differenceView(difference: Difference, vantage: Vantage, page: number, context: AnswerContext): View {
  const { words: w } = context;
  const { question, claims, agreeing, setAside } = difference;
  const said = [...claims, ...sumsIn(difference)];
  const proof = pairPage(difference, page, w);
  const drift = driftPage(driftsOf(question, claims), page, perPage.drift);
  const reported = reportedLines(difference, vantage, w);
  const pages = Math.max(
    pagesOf(said.length, perPage.said),
    pagesOf(reported.length, perPage.reported),
    pagesOf(agreeing.length, perPage.agreeing),
    pagesOf(setAside.length, perPage.setAside),
    proof?.pages ?? 1,
    drift.pages,
  );
  if (page > pages) return noSuchPage(pages, context);
  const shown = sliceOf(said, page, perPage.said);
  const onPage = new Set<object>(shown);
  const shownClaims = claims.filter((claim) => onPage.has(claim));
  const groups = sliceOf(agreeing, page, perPage.agreeing);
  const aside = sliceOf(setAside, page, perPage.setAside);
  return {
    title: w.titleWithVerdict([questionTitle(question, 'strong')], verdictName(difference, w)),
    blocks: [
      { kind: 'paragraph', text: [field('question', question.id, 'ask', question.ask)] },
      ...lines(pages === 1 ? [] : [w.page([pageInline({ page, pages }, context)])]),
      ...vantageNotes(vantage, answersIn(difference), context),
      ...listOf(
        shown.map((one) => ('origin' in one ? claimInDifference(one, difference, w) : sumItem(one, question, w))),
      ),
      ...lines([
        ...reasonLines(difference, w),
        ...sliceOf(reported, page, perPage.reported),
        ...groups.map((group) => agreeingLine(group, w)),
        ...flipLines(difference, vantage, w),
      ]),
      ...listOf(aside.map((one) => setAsideItem(one, w))),
      ...(proof === null ? [] : listUnder(proof.heading, proof.items)),
      ...listUnder(w.driftTitle, driftItems(drift.items, w)),
      { kind: 'paragraph', text: originLine(claims, amongAnswers(question.id, vantage), w) },
      ...widthBlocks(difference, context),
      ...movedBlocks(vantage, context, question),
      { kind: 'actions', actions: [...actions(shownClaims, w), ...vantageSelects(shownClaims, context)] },
      ...pageBlocks({ page, pages }, context),
    ],
    footer: footer(context, vantage.asOf),
  };
}

/** A page of drifts. They are not counted: it is only known whether there are more. */
function driftPage(drifts: Iterable<Drift>, page: number, size: number): { items: Drift[]; pages: number } {
  const known: Drift[] = [];
  for (const drift of drifts) {
    known.push(drift);
    if (known.length > page * size) break;
  }
  return { items: known.slice((page - 1) * size, page * size), pages: pagesOf(known.length, size) };
}

function lines(phrases: readonly Phrase[]): Block[] {
  return phrases.map((text) => ({ kind: 'paragraph', text }));
}

function listOf(items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function listUnder(heading: Phrase, items: readonly ListItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];
}

function widthBlocks(difference: Difference, context: AnswerContext): Block[] {
  const line = widthLine(difference, context.dossier.policy, context.words);
  return line === null ? [] : [{ kind: 'paragraph', text: line }];
}

function actions(claims: readonly Claim[], w: Words): Action[] {
  const options = claims.map((claim) => ({
    label: [actorName(claim.origin), words(w.saidJoint), field('claim', claim.id, 'id', claim.id)],
    invocation: { command: 'evidence', options: { claim: claim.id } },
  }));
  return [
    ...(options.length === 0 ? [] : [{ kind: 'select' as const, label: w.evidence, options }]),
    { kind: 'button', label: w.allDifferences, invocation: { command: 'differences', options: {} } },
  ];
}
