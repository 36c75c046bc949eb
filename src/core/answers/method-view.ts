import { verdicts } from '../compare/verdict.ts';
import type { Policy } from '../figure/policy.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Block, Fact, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { dossierSizes } from './dossiers-view.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';

/** Hedges of which a dossier sets how wide they are taken, as a fraction. */
const widened = ['bare', 'about', 'nearly', 'just-over', 'reached'] as const;

/**
 * The method on one page, for readers who doubt a verdict: what the verdicts mean, how origins are counted, how wide
 * hedges are taken in this dossier, and how to report an error.
 */
export function methodView(context: AnswerContext): View {
  const { dossier, words: w, dataIsBroken } = context;
  const paragraph = (text: Phrase): Block => ({ kind: 'paragraph', text });
  const broken: Block[] = dataIsBroken === true ? [{ kind: 'notice', tone: 'warning', text: w.about.broken }] : [];
  const widths = widened.map(
    (hedge): Fact => ({ label: [words(w.hedgeNames[hedge])], value: widthOf(hedge, context) }),
  );
  return {
    title: w.method.title,
    blocks: [
      ...broken,
      paragraph(w.about.what),
      paragraph(w.method.neverRules),
      { kind: 'heading', text: w.method.verdicts },
      { kind: 'facts', facts: verdicts.map((verdict) => verdictFact(verdict, w)) },
      paragraph(w.method.worstPair),
      { kind: 'heading', text: w.method.origins },
      ...w.method.originRules.map(paragraph),
      { kind: 'heading', text: w.method.widths },
      paragraph(w.method.widthsAre),
      { kind: 'facts', facts: widths },
      paragraph(w.method.bounds),
      { kind: 'heading', text: w.method.time },
      ...w.method.timeRules.map(paragraph),
      { kind: 'heading', text: w.about.covers([dossierTitle(dossier)]) },
      { kind: 'small', text: dossierSizes(dossier, w) },
      paragraph(w.about.errors),
    ],
    footer: footer(context),
  };
}

function verdictFact(verdict: (typeof verdicts)[number], w: Words): Fact {
  return {
    label: [words(`${w.sign[verdict]} ${w.verdict[verdict]}`, 'strong')],
    value: [words(w.verdictMeaning[verdict])],
  };
}

/** "±5 % to ±10 %", by the dossier's policy. */
function widthOf(hedge: (typeof widened)[number], { dossier, words: w }: AnswerContext): Phrase {
  const percent = (key: keyof Policy, fraction: number, index?: number): Phrase => [
    { kind: 'width', text: w.percent(fraction), of: { policy: key, ...(index === undefined ? {} : { index }) } },
  ];
  const { policy } = dossier;
  if (hedge === 'about')
    return w.method.between(percent(hedge, policy.about[0], 0), percent(hedge, policy.about[1], 1));
  return w.method.upTo[hedge](percent(hedge, policy[hedge]));
}
