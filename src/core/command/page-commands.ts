import { changesView } from '../answers/changes-view.ts';
import { frontView } from '../answers/front-view.ts';
import { methodView } from '../answers/method-view.ts';
import { refusalView } from '../answers/refusal-view.ts';
import { changesSince } from '../digest/changes.ts';
import { prepareContents, type Snapshot } from '../digest/snapshot.ts';
import { typed } from '../message/phrase.ts';
import { prepareDifferences } from '../query/differences.ts';
import { type Command, defineCommand } from './command.ts';

/** What pages show beside the answers of the commands. */
export interface PageFacts {
  /** What there was to see in an earlier revision. */
  before?: Snapshot;
}

/**
 * The commands as a page answers them: its front in place of the briefing, the method in place of what the chat says
 * about itself, and what changed since an earlier revision. So pages refuse, and are checked, as answers are.
 */
export function pageCommands(commands: ReadonlyMap<string, Command>, facts: PageFacts): ReadonlyMap<string, Command> {
  return new Map([...commands, ['digest', front], ['about', method], ['changes', changes(facts)]]);
}

const front: Command = defineCommand({
  name: 'digest',
  summary: 'The dossier at a glance',
  options: {
    do: { kind: 'choice', choices: ['now'], summary: 'the briefing now' },
    picture: { kind: 'flag', summary: 'with pictures, which it always has' },
  },
  examples: ['/digest'],
  *prepare(_options, { dossier }) {
    yield* prepareDifferences(dossier);
  },
  run: (_options, context) => frontView(context),
});

const method: Command = defineCommand({
  name: 'about',
  summary: 'The method on one page',
  options: {},
  examples: ['/about'],
  run: (_options, context) => methodView(context),
});

function changes({ before }: PageFacts): Command {
  return defineCommand({
    name: 'changes',
    summary: 'What changed since an earlier revision',
    options: {
      since: { kind: 'text', required: true, summary: 'the earlier revision' },
      page: { kind: 'page', summary: 'which page of a long list' },
    },
    examples: ['/changes'],
    *prepare(_options, { dossier }) {
      yield* prepareDifferences(dossier);
      yield* prepareContents(dossier);
    },
    run({ since, page = 1 }, context) {
      const { dossier, words: w } = context;
      if (before === undefined) return refusalView(w.webPage.noSuchRevision([typed(since)]), context);
      return changesView(w.webPage.changedSince, changesSince(before, dossier), page, context);
    },
  });
}
