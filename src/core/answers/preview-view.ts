import { changesSince, isQuiet } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { words } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { AnswerContext } from './answer-context.ts';
import { lastDigestDay } from './dates.ts';
import { digestView } from './digest-view.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';

/** What a schedule would post now, and why each part is in it. Nothing is posted. */
export function previewView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  { sections, quiet }: Pick<Schedule, 'sections' | 'quiet'>,
): View {
  const { words: w, dossier } = context;
  if (lastSeen !== null && isQuiet(changesSince(lastSeen.snapshot, dossier))) {
    return {
      title: [dossierTitle(dossier)],
      blocks: [
        { kind: 'small', text: w.previewTitle },
        { kind: 'paragraph', text: w.quietLine([lastDigestDay(lastSeen, w)]) },
        { kind: 'small', text: [words(w.quietChoice[quiet])] },
      ],
      footer: footer(context),
    };
  }
  return digestView(context, lastSeen, sections, { kind: 'preview' });
}
