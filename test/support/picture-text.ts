import { type Phrase, textOf } from '../../src/core/message/inline.ts';
import type { Extent, Picture, Span, StripMark } from '../../src/core/message/picture.ts';
import type { Block } from '../../src/core/message/view.ts';

/** A picture and what stands in place of it, as lines that a person can read: what is drawn, and where. */
export function pictureText({ picture, alt }: Extract<Block, { kind: 'picture' }>): string {
  const lines = [`# ${textOf(picture.title)}`, ...insideOf(picture), textOf(picture.footer), `alt: ${textOf(alt)}`];
  return lines.join('\n');
}

function insideOf(picture: Picture): string[] {
  switch (picture.kind) {
    case 'strip':
      return [
        `unit: ${textOf(picture.unit)}`,
        ...(picture.shared.length === 0 ? [] : [textOf(picture.shared)]),
        ...picture.panels.flatMap(({ heading, verdict, rows }) => [
          `[${verdict}] ${textOf(heading)}`,
          ...rows.flatMap(({ speaker, date, marks }) => [
            `  ${textOf(speaker)} (${textOf(date)})`,
            ...marks.map((mark) => `    ${extent(mark)}${dots(mark)} ${textOf(mark.label)}${tags(mark)}`),
          ]),
        ]),
        ...picture.key.map(({ sign, name }) => `${sign} = ${textOf(name)}`),
      ];
    case 'timeline':
      return picture.events.flatMap(({ name, when, said, ...event }) => [
        `${span(event)} ${textOf(name)}: ${textOf(when)}`,
        ...said.map(
          (one) => `    ${textOf(picture.saidLabel)} ${span(one)} ${textOf(one.speaker)}: ${textOf(one.when)}`,
        ),
      ]);
    case 'origins':
      return [
        `[${picture.verdict}] ${textOf(picture.heading)}`,
        picture.columns.map(textOf).join(' | '),
        ...picture.nodes.map(
          ({ id, name, says, isOpen, group }) =>
            `${id} = ${textOf(name)}${told(says)}${isOpen ? ' (open)' : ''}${within(group)}`,
        ),
        ...picture.links.map(({ from, to, how }) => `${from} -${how}-> ${to}`),
        ...picture.groups.map(({ id, name }) => `group ${id}: ${textOf(name)}`),
        ...picture.key.map(({ sign, name }) => `${sign} = ${textOf(name)}`),
      ];
    case 'reports':
      return [
        ...picture.rows.flatMap(({ question, verdict, cells }) => [
          `[${verdict}] ${textOf(question)}`,
          ...cells.flatMap((cell, index) =>
            cell === 'silent' ? [] : [`    ${cell}: ${textOf(picture.origins[index] ?? [])}`],
          ),
        ]),
        ...picture.legend.map(({ cell, name }) => `${cell} = ${textOf(name)}`),
      ];
    case 'range':
      return [
        `unit: ${textOf(picture.unit)}`,
        ...picture.steps.map((step) => `${step.day} ${textOf(step.when)}: ${extent(step)} ${textOf(step.moved)}`),
        ...picture.key.map(({ sign, name }) => `${sign} = ${textOf(name)}`),
      ];
    default:
      return picture satisfies never;
  }
}

function extent({ low, high }: Extent): string {
  return low === high ? `${low}` : `${low ?? '…'}–${high ?? '…'}`;
}

function span({ first, last }: Span): string {
  return extent({ low: first, high: last });
}

function dots({ low, high, named }: StripMark): string {
  return low === high || named.length === 0 ? '' : ` (named: ${named.join(', ')})`;
}

function tags({ isVague, isDerived, decides, isHeld }: StripMark): string {
  const all = [isVague && 'vague', isDerived && 'derived', decides && 'decides', !isHeld && 'not held'];
  const own = all.filter((tag) => tag !== false);
  return own.length === 0 ? '' : ` [${own.join(', ')}]`;
}

function told(says: Phrase): string {
  return says.length === 0 ? '' : `, says: ${textOf(says)}`;
}

function within(group: string | null): string {
  return group === null ? '' : ` in ${group}`;
}
