import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import { example, join } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import { questionsOf } from '../watch/fired.ts';
import type { WatchReport } from '../watch/watch.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { pastLine } from './past-line.ts';
import { dossierTitle } from './record-names.ts';
import { dossierField } from './schedule-lines.ts';
import { watchActions } from './watch-actions.ts';
import { quietPhrase, watchName } from './watch-lines.ts';

/** What a channel watches: what became of the last message of each, and what can be done with it. */
export function watchesView(reports: readonly WatchReport[], page: number, context: AnswerContext): View {
  const { words: w } = context;
  if (reports.length === 0) return noWatchesView(context);
  const actions = watchActions(
    reports.map(({ watch }) => watch),
    context,
  );
  return pagedView(
    {
      title: w.watchesTitle,
      pagesIn: (room) => pagesOfThings(reports, (report) => [entryOf(report, context)], room),
      actionsFor: () => actions,
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}

/** The answer where nothing is watched, and how to. */
export function noWatchesView(context: AnswerContext): View {
  const { words: w, dossier } = context;
  const [question] = dossier.questions.keys();
  const line = example(question === undefined ? '/watch when:any' : `/watch question:${question} when:any`);
  return {
    title: w.watchesTitle,
    blocks: [
      { kind: 'paragraph', text: w.noWatches },
      { kind: 'paragraph', text: w.watchHow([line]) },
    ],
    footer: footer(context),
  };
}

function entryOf({ watch, last }: WatchReport, context: AnswerContext): Block {
  const { words: w, dossier, dossiers, zone: ownZone } = context;
  const { id, paused } = watch;
  const read = dossiers.get(watch.dossier);
  const zone = watch.quiet?.zone ?? ownZone;
  const told = last === null ? w.toldNothing : pastLine({ id, zone }, last, context, true);
  const quiet = quietPhrase(watch, 'line', w);
  const state = [...(paused === null ? [] : [w.pausedNow[paused]]), told, ...(quiet === null ? [] : [quiet])];
  const isGone = read !== undefined && questionsOf(watch, read).length === 0;
  const from = watch.dossier === dossier.id ? [] : [read === undefined ? dossierField(watch) : [dossierTitle(read)]];
  const more = [...from, ...(isGone ? [w.questionGone] : [])];
  return {
    kind: 'entry',
    text: watchName(watch, context),
    lines: [],
    small: [join(state, w.dot), ...(more.length === 0 ? [] : [join(more, w.dot)])],
  };
}
