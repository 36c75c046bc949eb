import type { Dossier } from '../dossier/dossier.ts';
import { countUnverified } from '../dossier/is-unverified.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { reviewedWhen } from './dates.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';
import { refusalView } from './refusal-view.ts';

/** Which dossiers there are, and which one this channel uses. */
export function dossiersView(context: AnswerContext): View {
  const { dossiers, dossier: used, words: w } = context;
  const all = [...dossiers.values()];
  const options = all.map(({ id, title }) => ({
    label: [field('dossier', id, 'title', title)],
    invocation: { command: 'dossier', options: { use: id } },
  }));
  const choice: Block[] =
    all.length < 2 ? [] : [{ kind: 'actions', actions: [{ kind: 'select', label: w.chooseDossier, options }] }];
  return {
    title: w.dossiersTitle,
    blocks: [
      ...all.map((dossier): Block => {
        const summary: Phrase = [field('dossier', dossier.id, 'summary', dossier.summary)];
        const text = heading(dossier, dossier.id === used.id, w);
        return { kind: 'entry', text, lines: [summary], small: [dossierSizes(dossier, w)] };
      }),
      ...choice,
    ],
    footer: footer(context),
  };
}

function heading(dossier: Dossier, used: boolean, w: Words): Phrase {
  const title: Phrase = [dossierTitle(dossier, 'strong')];
  return used ? join([title, w.inUse], w.saidJoint) : title;
}

/** "2 sources · 94 claims · … · id · revision …"; what cannot be verified, and when it was last looked over. */
export function dossierSizes(dossier: Dossier, w: Words): Phrase {
  const size = (of: 'sources' | 'claims' | 'questions' | 'actors'): Phrase => {
    const n = dossier[of].size;
    return [{ kind: 'count', text: w.number(n), of: { what: 'size', dossier: dossier.id, of } }, words(w[of](n))];
  };
  const id: Phrase = [field('dossier', dossier.id, 'id', dossier.id)];
  const revision = w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]);
  const reviewed = reviewedWhen(dossier, w);
  const sizes = [size('sources'), size('claims'), size('questions'), size('actors')];
  const rest = [...unverifiedQuotes(dossier, w), id, revision, ...(reviewed === null ? [] : [reviewed])];
  return join([...sizes, ...rest], w.dot);
}

/** How many quotes nobody can verify; nothing where there are none. */
function unverifiedQuotes(dossier: Dossier, w: Words): Phrase[] {
  const n = countUnverified(dossier);
  if (n === 0) return [];
  return [
    [
      { kind: 'count', text: w.number(n), of: { what: 'unverified', dossier: dossier.id } },
      words(w.unverifiedQuotes(n)),
    ],
  ];
}

/** Whether the channel now uses the dossier that it asked for. */
export function usedView(dossier: Dossier, kept: boolean, context: AnswerContext): View {
  const { words: w } = context;
  if (!kept) return refusalView(w.notKept, context);
  return {
    title: w.dossiersTitle,
    blocks: [{ kind: 'notice', tone: 'info', text: w.nowUsed([dossierTitle(dossier, 'strong')]) }],
    footer: footer({ ...context, dossier }),
  };
}
