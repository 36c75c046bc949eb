import { verdicts } from '../compare/verdict.ts';
import { words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { dossierSizes } from './dossiers-view.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';

/** What the bot does and does not do, what the verdicts mean, what it covers, and how to report an error. */
export function aboutView(context: AnswerContext): View {
  const { dossiers, words: w, dataIsBroken } = context;
  const broken: Block[] = dataIsBroken === true ? [{ kind: 'notice', tone: 'warning', text: w.about.broken }] : [];
  return {
    title: w.aboutTitle,
    blocks: [
      ...broken,
      { kind: 'paragraph', text: w.about.what },
      { kind: 'small', text: w.about.rules },
      {
        kind: 'entry',
        text: w.about.verdicts,
        lines: [],
        small: verdicts.map((verdict) => [
          words(`${w.sign[verdict]} ${w.verdict[verdict]}`, 'strong'),
          words(w.colon),
          words(w.verdictMeaning[verdict]),
        ]),
      },
      ...[...dossiers.values()].map((dossier): Block => {
        return {
          kind: 'entry',
          text: w.about.covers([dossierTitle(dossier)]),
          lines: [],
          small: [dossierSizes(dossier, w)],
        };
      }),
      { kind: 'paragraph', text: w.about.errors },
    ],
    footer: footer(context),
  };
}
