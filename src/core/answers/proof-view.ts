import type { Difference } from '../compare/difference.ts';
import { type Drift, driftsOf } from '../compare/drift.ts';
import type { Size } from '../message/measure.ts';
import { joinPages, noPages, type Pages, pagesOfThings, pagesUnder } from '../message/pages.ts';
import { pagesOf, sliceOf } from '../message/paging.ts';
import { claimsIn } from '../message/phrases-of.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimEntry, setAsideEntry } from './claim-lines.ts';
import { amongAnswers, originLine } from './counts.ts';
import { differenceInvocation } from './difference-invocation.ts';
import { driftItems } from './drift-items.ts';
import { evidenceSelect } from './evidence-select.ts';
import { findingLine } from './finding.ts';
import { flipLines } from './flip-lines.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { pairPages } from './pair-items.ts';
import { questionTitle } from './record-names.ts';
import { reportedLines } from './reported-lines.ts';
import { roomFor } from './room-for.ts';
import { sumEntry, sumsIn } from './sum-items.ts';
import { answersIn, vantageNotes } from './vantage-blocks.ts';
import { agreeingLine } from './verdict-lines.ts';
import { widthLine } from './width-line.ts';

/** What a verdict rests on: each claim, every pair with its rule, what would change it, and what changed on the way. */
export function proofView(difference: Difference, vantage: Vantage, page: number, context: AnswerContext): View {
  const { dossier, words: w } = context;
  const { question, claims, verdict } = difference;
  const widths = page === 1 ? widthLine(difference, dossier.policy, w) : null;
  return pagedView(
    {
      title: w.proofTitle([questionTitle(question)]),
      verdict,
      above: [
        { kind: 'paragraph', text: findingLine(difference, w) },
        ...vantageNotes(vantage, answersIn(difference), context),
      ],
      pagesIn: (room) =>
        joinPages([
          claimPages(difference, vantage, room, w),
          pairPages(difference, room, w),
          driftPages(difference, page, w),
        ]),
      actionsFor: (shown) => actionsOf(difference, vantage, shown, context),
      footer: w.footer([
        originLine(claims, amongAnswers(question.id, vantage), w),
        ...(widths === null ? [] : [widths]),
        footer(context, vantage.asOf),
      ]),
      budget: roomFor('proof', context),
    },
    page,
    context,
  );
}

/** Every claim and sum that is compared, what is set aside, and what else is known of the question. */
function claimPages(difference: Difference, vantage: Vantage, room: Size, w: Words): Pages {
  const { question, setAside, agreeing } = difference;
  const compared = [...difference.claims, ...sumsIn(difference)];
  const lines = [
    ...flipLines(difference, vantage, w),
    ...reportedLines(difference, vantage, w),
    ...agreeing.map((group) => agreeingLine(group, w)),
  ];
  const things = [...compared, ...setAside, ...lines];
  const blocksOf = (thing: (typeof things)[number]): Block[] => {
    if ('why' in thing) return [setAsideEntry(thing, w)];
    if ('origin' in thing) return [claimEntry(thing, difference, w)];
    return 'derived' in thing ? [sumEntry(thing, question, w)] : [{ kind: 'paragraph', text: thing }];
  };
  return pagesOfThings(things, blocksOf, room);
}

const driftsPerPage = 4;

/** What changed on the way. Drifts are not counted: up to a page it is only known whether there are more. */
function driftPages({ question, claims }: Difference, upTo: number, w: Words): Pages {
  const known: Drift[] = [];
  for (const drift of driftsOf(question, claims)) {
    known.push(drift);
    if (known.length > upTo * driftsPerPage) break;
  }
  if (known.length === 0) return noPages;
  return pagesUnder([{ kind: 'heading', text: w.driftTitle }], {
    pages: pagesOf(known.length, driftsPerPage),
    blocksOf: (page) => [{ kind: 'list', items: driftItems(sliceOf(known, page, driftsPerPage), w) }],
  });
}

function actionsOf(
  { question, claims }: Difference,
  vantage: Vantage,
  blocks: readonly Block[] | null,
  context: AnswerContext,
): Action[] {
  const { dossier, words: w } = context;
  const shown =
    blocks === null
      ? claims.slice(0, 1)
      : [...claimsIn({ title: [], blocks, footer: [] })].flatMap((id) => dossier.claims.get(id) ?? []);
  return [
    ...evidenceSelect(shown, context),
    { kind: 'button', label: w.backToAnswer, invocation: differenceInvocation(question, vantage) },
  ];
}
