import { movedView } from '../core/answers/moved-view.ts';
import { checkAnswer } from '../core/command/check-answer.ts';
import type { Command } from '../core/command/command.ts';
import { prepareContents } from '../core/digest/snapshot.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { claimsIn } from '../core/message/phrases-of.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { prepareDifferences } from '../core/query/differences.ts';
import { standingsIn } from '../core/query/standings-in.ts';
import { firedInTurns, questionsOf } from '../core/watch/fired.ts';
import { prepareSight, Sight, sightOf } from '../core/watch/sight.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import type { Words } from '../core/words/words.ts';
import type { WatchPlanner } from '../schedule/schedule-context.ts';
import { postedClaim } from './compose-digest.ts';
import { inTurns } from './in-turns.ts';

export interface WatchComposerContext {
  /** The same map as long as the data is the same. */
  dossiers(): ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  publishers: ReadonlyMap<Platform, Publisher>;
}

/** What there is to see of each question, or of all (null), of a dossier as it is: many channels watch the same. */
const sights = new WeakMap<Dossier, Map<string, string>>();

function sightText(watch: KeptWatch, dossier: Dossier): string {
  const known = sights.getOrInsertComputed(dossier, () => new Map());
  const { question, when } = watch;
  return known.getOrInsertComputed(JSON.stringify([question, when === 'new-origin']), () => {
    const questions = questionsOf(watch, dossier).map(({ id }) => id);
    return JSON.stringify(sightOf(dossier, questions, when));
  });
}

/**
 * Returns what compares watches with the data, and composes what tells of those that fired. It throws for a view that
 * is not faithful, and for what was seen and cannot be read: that is logged, and the next tick tries again.
 */
export function createWatchPlanner({ dossiers, commands, words, publishers }: WatchComposerContext): WatchPlanner {
  return {
    dossiers,
    announced: new Map(),
    async prepare(dossier) {
      await inTurns(prepareDifferences(dossier));
      await inTurns(prepareContents(dossier));
      await inTurns(prepareSight(dossier, dossier.questions.keys()));
    },
    async compare({ watch, seen }, dossier) {
      const fired = await inTurns(firedInTurns(watch, Sight.parse(JSON.parse(seen)), dossier));
      if (fired.length === 0) return null;
      return { fired, sees: sightText(watch, dossier) };
    },
    compose(fired, receipt, dossier, now) {
      const [first] = fired;
      const platform = first?.watch.channel.platform ?? '';
      const publisher = publishers.get(platform);
      if (publisher === undefined) throw new Error(`${platform} is not reached from here`);
      const context = {
        dossier,
        dossiers: dossiers(),
        commands,
        words,
        now: Temporal.Instant.fromEpochMilliseconds(now),
        zone: 'UTC',
        invocation: { command: 'watch', options: {} },
      };
      const view = movedView(fired, receipt, context);
      const problems = checkAnswer(view, context, commands);
      if (problems.length > 0) throw new Error(`unfaithful message: ${problems.join('; ')}`);
      const standing = [...claimsIn(view)].filter((id) => {
        const claim = dossier.claims.get(id);
        return claim !== undefined && standingsIn(dossier).of(claim) === 'standing';
      });
      return {
        messages: publisher.render(view),
        snapshot: JSON.stringify({ view }),
        claims: standing.map((id) => postedClaim(dossier, id)),
      };
    },
  };
}
