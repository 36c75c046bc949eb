import { changesSince, isQuiet } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { lastDigestDay } from './dates.ts';
import { type DigestPart, digestParts } from './digest-parts.ts';
import { digestOfParts } from './digest-view.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';

/** What a schedule would post now, and under each heading why that part is in it. Nothing is posted. */
export function previewView(
  context: AnswerContext,
  lastSeen: LastSeen | null,
  { sections, quiet }: Pick<Schedule, 'sections' | 'quiet'>,
): View {
  const { words: w, dossier } = context;
  const notice: Block = { kind: 'notice', tone: 'info', text: w.previewTitle };
  if (lastSeen !== null && isQuiet(changesSince(lastSeen.snapshot, dossier))) {
    return {
      title: w.digestTitle([dossierTitle(dossier)]),
      blocks: [
        notice,
        { kind: 'paragraph', text: w.quietLine([lastDigestDay(lastSeen, w)]) },
        { kind: 'paragraph', text: [words(w.quietChoice[quiet])] },
      ],
      footer: footer(context),
    };
  }
  const parts = digestParts(context, lastSeen, sections).map((part) => withReason(part, w));
  const view = digestOfParts(parts, context, lastSeen);
  return { ...view, blocks: [notice, ...view.blocks] };
}

function withReason(part: DigestPart, w: Words): DigestPart {
  if (part.heading === null) return part;
  return { ...part, blocks: [{ kind: 'paragraph', text: w.sectionWhy[part.section] }, ...part.blocks] };
}
