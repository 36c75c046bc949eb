import { commands } from '../../commands/index.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';

/** A line to type, and the name of what is drawn of its answer. */
export interface NamedLine {
  name: string;
  line: string;
}

/** How many claims are shown one by one. */
const fewClaims = 6;

/**
 * Every line whose answer is looked at: the examples of each command, one difference for each question and its proof,
 * pages of claims, some claims one by one, what was asked wrongly, and the views of schedules, which follow each other.
 */
export function payloadLines(dossier: Dossier): NamedLine[] {
  const [source = ''] = dossier.sources.keys();
  const examples = [...commands.values()].flatMap((command) =>
    command.examples.map((line, index) => ({
      name: index === 0 ? exampleName(command.name) : `${command.name}-example-${index + 1}`,
      line,
    })),
  );
  return [
    ...examples,
    ...[...dossier.questions.keys()].flatMap((id) => [
      { name: `difference-${id}`, line: `/differences question:${id}` },
      { name: `proof-${id}`, line: `/differences question:${id} show:proof` },
    ]),
    { name: 'differences-page-2', line: '/differences page:2' },
    { name: 'claims-page-2', line: '/claims page:2' },
    { name: 'claims-question', line: `/claims question:${[...dossier.questions.keys()][0] ?? ''}` },
    { name: 'claims-source', line: `/claims source:${source}` },
    ...[...dossier.actors.keys()].slice(0, 3).map((id) => ({ name: `claims-by-${id}`, line: `/claims actor:${id}` })),
    ...spread([...dossier.claims.keys()], fewClaims).flatMap((id) => [
      { name: `evidence-${id}`, line: `/evidence claim:${id}` },
      { name: `cite-${id}`, line: `/cite claim:${id}` },
    ]),
    { name: 'timeline-page-2', line: '/timeline page:2' },
    ...[...dossier.sources.keys()].slice(0, 3).map((id) => ({ name: `source-${id}`, line: `/sources source:${id}` })),
    { name: 'search-nothing', line: '/search xyzzy' },
    { name: 'error-unknown-source', line: `/claims source:${source.slice(1)}` },
    { name: 'error-unknown-command', line: '/diferences' },
    { name: 'error-unknown-option', line: '/claims sourcce:x' },
    { name: 'error-missing-claim', line: '/evidence' },
    { name: 'error-schedule', line: '/digest schedule time:25:00 days:someday zone:Nowhere' },
    { name: 'schedule-added', line: '/digest schedule time:09:30 days:mon,thu zone:Europe/Kyiv quiet:line' },
    { name: 'schedules', line: '/digest list' },
    { name: 'schedule-paused', line: '/digest pause id:09:30' },
    { name: 'schedules-paused', line: '/digest list' },
    { name: 'schedule-resumed', line: '/digest resume id:09:30' },
    { name: 'preview', line: '/digest preview' },
    { name: 'schedule-removed', line: '/digest remove id:09:30' },
    { name: 'watches', line: '/watch list' },
    { name: 'error-watch', line: '/watch when:figure above:many quiet:late zone:Nowhere' },
    { name: 'watch-paused', line: '/watch pause id:origins' },
    { name: 'watch-resumed', line: '/watch resume id:origins' },
    { name: 'watch-asked', line: '/watch remove id:origins' },
    { name: 'watch-removed', line: '/watch remove id:origins confirm:yes' },
  ];
}

/** The digest that is asked for has a name of its own beside those that are posted. */
function exampleName(command: string): string {
  return command === 'digest' ? 'digest-private' : command;
}

/** Some of a list, in equal distances. */
function spread<Thing>(things: readonly Thing[], count: number): Thing[] {
  const step = Math.max(1, Math.floor(things.length / count));
  return things.filter((_, index) => index % step === 0).slice(0, count);
}
