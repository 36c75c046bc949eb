import type { Difference } from '../compare/difference.ts';
import type { Changes } from '../digest/changes.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { movedLine, movedOnes } from './change-lines.ts';
import { claimCount, totalInline } from './counts.ts';
import { questionTitle } from './record-names.ts';
import { verdictName } from './verdict-lines.ts';

/** What a notification says of a digest: what moved and how much is new; where nothing did, what is at odds most. */
export function digestNews(changes: Changes | null, differing: readonly Difference[], w: Words): Phrase {
  const news = changes === null ? [] : changeNews(changes, w);
  if (news.length > 0) return join(news, w.semicolon);
  const [worst] = differing;
  if (worst === undefined) return w.nothingDiffers;
  const { question, verdict } = worst;
  return w.titleWithSign(w.sign[verdict], [questionTitle(question)], verdictName(worst, w));
}

/** "1 verdict moved: Troops sent, …", then how many claims are new, fell, or read differently. */
function changeNews(changes: Changes, w: Words): Phrase[] {
  const { atOdds, others } = movedOnes(changes);
  const moved = [...atOdds, ...others];
  const [first] = moved;
  const questions = moved.map(({ difference }) => difference.question);
  const { added, fallen, reworded } = changes;
  const counted = [
    { claims: added, say: w.newsAdded },
    { claims: fallen.map(({ claim }) => claim), say: w.newsFallen },
    { claims: reworded, say: w.newsReworded },
  ];
  return [
    ...(first === undefined
      ? []
      : [
          w.newsMoved(
            [totalInline('questions', questions, w), words(w.verdictsMoved(moved.length))],
            movedLine(first, w),
            moved.length === 1,
          ),
        ]),
    ...counted.filter(({ claims }) => claims.length > 0).map(({ claims, say }) => say(claimCount(claims, w))),
  ];
}
