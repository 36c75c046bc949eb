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
      { kind: 'paragraph', text: w.about.rules },
      { kind: 'heading', text: w.about.verdicts },
      {
        kind: 'facts',
        facts: verdicts.map((verdict) => ({
          label: [words(w.verdict[verdict])],
          value: [words(w.verdictMeaning[verdict])],
        })),
      },
      { kind: 'heading', text: w.about.coverage },
      {
        kind: 'list',
        items: [...dossiers.values()].map((dossier) => ({
          text: [dossierTitle(dossier)],
          details: [dossierSizes(dossier, w)],
        })),
      },
      { kind: 'paragraph', text: w.about.errors },
    ],
    footer: footer(context),
  };
}
