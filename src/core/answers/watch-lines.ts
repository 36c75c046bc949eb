import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { questionsOf } from '../watch/fired.ts';
import { formatQuietHours } from '../watch/quiet-hours.ts';
import type { KeptWatch, Watch } from '../watch/watch.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { questionTitle } from './record-names.ts';
import { scheduleField, zoneText } from './schedule-lines.ts';

export type NamedWatch = Watch & Pick<KeptWatch, 'id' | 'dossier'>;

/**
 * A watch as people name it: "Troops sent (figures above 10,000)". A question of another dossier is named by its id.
 */
export function watchName(watch: NamedWatch, context: Pick<AnswerContext, 'words' | 'dossier'>): Phrase {
  const { words: w, dossier } = context;
  const own = watch.dossier === dossier.id ? questionsOf(watch, dossier)[0] : undefined;
  const what =
    watch.question === null
      ? w.allQuestions
      : own === undefined
        ? scheduleField(watch.id, 'question', watch.question)
        : [questionTitle(own)];
  return w.watchName(what, waitsPhrase(watch, w));
}

function waitsPhrase({ id, when, above, below }: NamedWatch, w: Words): Phrase {
  if (when !== 'figure') return w.waitsFor[when];
  const [more, less] = [above, below].map((bound) => (bound === null ? null : amount(id, bound, w)));
  if (more && less) return w.figuresBeyond(more, less);
  return more ? w.figuresAbove(more) : w.figuresBelow(less ?? []);
}

/** A number that somebody set as a bound. */
export function amount(id: string, bound: number, w: Words): Phrase {
  return scheduleField(id, 'amount', w.number(bound));
}

/**
 * The quiet hours of a watch, as a line of a list, or as a sentence that says what they mean; null where it has none.
 */
export function quietPhrase({ id, quiet }: NamedWatch, form: 'line' | 'sentence', w: Words): Phrase | null {
  if (quiet === null) return null;
  const [from, to] = [scheduleField(id, 'time', quiet.from), scheduleField(id, 'time', quiet.to)];
  const zone = zoneText(id, quiet.zone, w);
  return form === 'line' ? w.quietHours(from, to, zone) : w.quietMeans(from, to, zone);
}

/** What watches for the same again, where the dossier is in use. */
export function watchAgain({ question, when, above, below, quiet }: Watch): Invocation {
  return {
    command: 'watch',
    options: {
      ...(question === null ? {} : { question }),
      when,
      ...(above === null ? {} : { above: String(above) }),
      ...(below === null ? {} : { below: String(below) }),
      ...(quiet === null ? {} : { quiet: formatQuietHours(quiet), zone: quiet.zone }),
    },
  };
}
