import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../../../commands/index.ts';
import { suggestValues } from '../../../src/core/command/complete.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { Asker } from '../../../src/core/place/asker.ts';
import type { Desk } from '../../../src/core/posting/desk.ts';
import { platform } from '../../../src/core/words/en/platform.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

export const words = platform.discord;
export const now = Temporal.Instant.from('2031-03-09T12:00:00Z');
const all = withPublic(commands);

/** A desk over invented dossiers, that keeps what it was asked. */
export interface SomeDesk extends Desk {
  asked: { invocation: Invocation; asker: Asker }[];
  delayMs: number;
}

export function someDesk(dossiers: readonly Dossier[] = [flood()]): SomeDesk {
  const desk: SomeDesk = {
    asked: [],
    delayMs: 0,
    async answer(invocation, asker) {
      desk.asked.push({ invocation, asker });
      if (desk.delayMs > 0) await wait(desk.delayMs);
      return viewOf(invocation, dossiers);
    },
    async answerLine(line) {
      const parsed = parseLine(line, all);
      return parsed.ok ? viewOf(parsed.invocation, dossiers) : viewOf({ command: line, options: {} }, dossiers);
    },
    complete: async () => [],
    async suggest(command, option, typed) {
      const spec = all.get(command)?.options[option];
      const [dossier] = dossiers;
      if (spec === undefined || dossier === undefined) return [];
      return suggestValues(spec, typed, dossier, new Map(dossiers.map((each) => [each.id, each])));
    },
  };
  return desk;
}

/** What the shipped commands answer. */
export function viewOf(invocation: Invocation, [dossier = flood(), ...others]: readonly Dossier[] = []): View {
  const dossiers = new Map([dossier, ...others].map((each) => [each.id, each]));
  const result = runCommand(invocation, {
    dossiers,
    dossier,
    commands: all,
    words: english,
    now,
    zone: 'Etc/UTC',
    reference: 'ref',
  });
  if (result.kind === 'failure') throw result.error;
  if (result.kind === 'view') return result.view;
  const { request } = result;
  const view = request.kind === 'read-last-seen' ? request.view({ lastSeen: null }) : storedElsewhere;
  const finished = result.finish(view);
  return finished.kind === 'view' ? finished.view : storedElsewhere;
}

/** What is stored is the composition root's business. */
const storedElsewhere: View = { title: english.dossiersTitle, blocks: [], footer: [] };

const longActor = 'a-very-long-id-of-forty-eight-characters-exactl2';
const long = 'a-very-long-id-of-forty-eight-characters-exactly';

/** A dossier in which everything occurs: differences, relays, dates, many claims, the longest ids. */
export function flood(claims = 30): Dossier {
  return dossierOf({
    dossier: { events: { 'pumps-came': 'Pumps arrived' } },
    actors: {
      mayor: { name: 'The mayor' },
      region: { name: 'The region' },
      [longActor]: { name: 'The ministry' },
      office: { name: 'The office' },
      agency: { name: 'The agency' },
    },
    questions: {
      houses: { unit: 'houses', settles: 'what the mayor counts' },
      [long]: { unit: 'pumps' },
      ...Object.fromEntries(Array.from({ length: claims }, (_, index) => [`question-${index}`, { unit: 'things' }])),
    },
    sources: {
      'river-post': {
        url: 'https://river-post.example/flood?page=2',
        claims: [
          {
            id: 'houses-mayor',
            statement: 'The mayor put the number of flooded houses at 300 or more.',
            chain: ['coast-wire', 'mayor'],
            answers: 'houses',
            value: 'at least 300',
            said: '2031-03-04',
          },
          {
            id: long,
            statement: 'The ministry counted about 40 pumps.',
            chain: [longActor],
            answers: long,
            value: 'about 40',
            event: { id: 'pumps-came', when: '2031-03-03' },
          },
          ...Array.from({ length: claims }, (_, index) => ({
            id: `claim-${index}`,
            statement: `The office said thing ${index}.`,
            chain: ['office'],
            answers: `question-${index}`,
            value: `${index + 10}`,
          })),
        ],
      },
      'coast-herald': {
        claims: [
          {
            id: 'houses-region',
            statement: 'The region counted about 120 houses.',
            chain: ['region'],
            answers: 'houses',
            value: 'about 120',
            said: '2031-03-05',
          },
          ...Array.from({ length: claims }, (_, index) => ({
            id: `other-${index}`,
            statement: `The agency said thing ${index} was other.`,
            chain: ['agency'],
            answers: `question-${index}`,
            value: `${index + 400}`,
          })),
        ],
      },
    },
  });
}
