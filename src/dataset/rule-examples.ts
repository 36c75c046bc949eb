import { Document, isCollection } from 'yaml';
import type { Check } from '../core/checks/check.ts';
import { checks, suggestions } from '../core/checks/index.ts';
import type { ShortDossier } from '../core/checks/short-dossier.ts';
import { countText } from './count-text.ts';
import type { LocatedProblem } from './located-problem.ts';
import { printYaml } from './yaml/print-yaml.ts';

/** So many rules are shown by example, those that were broken most often first. */
const mostRules = 3;

/** The rules that problems break, each by its own example: what is wrong, and what is right. */
export function ruleExamples(problems: readonly LocatedProblem[]): string[] {
  const byRule = [...Map.groupBy(problems, ({ rule }) => rule ?? '')].toSorted(([, a], [, b]) => b.length - a.length);
  const known = byRule.flatMap(([name, found]) => {
    const check = [...checks, ...suggestions].find((one) => one.name === name);
    return check === undefined ? [] : [exampleLines(check, found.length)];
  });
  return known.slice(0, mostRules).flat();
}

function exampleLines({ name, good, bad }: Check, times: number): string[] {
  const [right] = good;
  const [wrong] = bad;
  if (right === undefined || wrong === undefined) return [];
  return [
    `by example, ${name.replaceAll('-', ' ')} (${countText(times, 'time')}):`,
    `  wrong:  ${shortYaml(wrong.files)}`,
    `  right:  ${shortYaml(right)}`,
  ];
}

/** An example's records on one line. */
function shortYaml({ id: _, declareActors: __, ...records }: ShortDossier): string {
  const parts = Object.entries(records).map(([key, value]) => `${key}: ${flow(value)}`);
  return parts.join('   ');
}

function flow(value: unknown): string {
  const document = new Document(JSON.parse(JSON.stringify(value)));
  if (isCollection(document.contents)) document.contents.flow = true;
  return printYaml(document)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
}
