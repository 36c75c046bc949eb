import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import { words } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { actorName } from './record-names.ts';
import { sourceItem } from './source-item.ts';

/** All sources, each with its publisher, dates, claims and origins. */
export function sourcesView(context: AnswerContext): View {
  const { dossier, words: w } = context;
  const sources = [...dossier.sources.values()];
  return {
    title: w.sourcesTitle,
    blocks: [
      { kind: 'list', items: sources.map((source) => sourceItem(source, context)) },
      {
        kind: 'actions',
        actions: [{ kind: 'select', label: w.chooseSource, options: sources.map((source) => sourceOption(source, w)) }],
      },
    ],
    footer: footer(context),
  };
}

function sourceOption({ id, publisher }: Source, w: Words) {
  return {
    label: [actorName(publisher), words(w.saidJoint), field('source', id, 'id', id)],
    invocation: { command: 'sources', options: { source: id } },
  };
}
