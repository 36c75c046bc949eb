import { describe, expect, it } from 'vitest';
import { type CommandResult, runCommand } from '../../src/core/command/run-command.ts';
import { flatten, type Phrase, textOf } from '../../src/core/message/inline.ts';
import { writeInvocation } from '../../src/core/message/invocation.ts';
import { blocksOf, invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { Action, View } from '../../src/core/message/view.ts';
import { sessionOf } from '../support/desk.ts';
import { everyInvocation } from '../support/every-invocation.ts';
import { shippedDossier } from '../support/shipped.ts';

const dossier = shippedDossier();
const session = sessionOf(dossier);
const ids = new Set(
  [dossier.claims, dossier.sources, dossier.actors, dossier.questions].flatMap((records) => [...records.keys()]),
);

function viewOfResult(result: CommandResult): View | null {
  return result.kind === 'view' ? result.view : null;
}

/** Every answer to every command with every value of its options, and what a press of a button or a choice leads to. */
function everyAnswer(): Map<string, View> {
  const views = new Map<string, View>();
  let open = everyInvocation(dossier);
  for (const _ of ['asked', 'pressed']) {
    const next = open.flatMap((invocation) => {
      const line = writeInvocation(invocation);
      const view = views.has(line) ? null : viewOfResult(runCommand(invocation, session));
      if (view === null) return [];
      views.set(line, view);
      return invocationsOf(view);
    });
    open = next;
  }
  return views;
}

function actionsOf(view: View): Action[] {
  return blocksOf(view).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

function labelsOf(action: Action): Phrase[] {
  return action.kind === 'button' ? [action.label] : [action.label, ...action.options.map(({ label }) => label)];
}

/** Whether a label shows an id: as a field of a record, or within a line to type. */
function showsId(label: Phrase): boolean {
  return flatten(label).some((inline) => {
    if (inline.kind === 'name' && typeof inline.of === 'object') return inline.of.field === 'id';
    return inline.kind === 'example' && inline.text.split(/[\s:"]/u).some((part) => ids.has(part) && part !== 'digest');
  });
}

const answers = everyAnswer();
const shown = [...answers].filter(([line]) => !line.startsWith('/help'));

describe(`every label of ${shown.length} answers`, () => {
  it('says what people call it, and shows no id', () => {
    const bare = shown.flatMap(([line, view]) =>
      actionsOf(view)
        .flatMap(labelsOf)
        .filter(showsId)
        .map((label) => `${line}: ${textOf(label)}`),
    );
    expect(shown.length).toBeGreaterThan(300);
    expect(bare).toEqual([]);
  });

  it('is another one than those beside it', () => {
    const alike = shown.flatMap(([line, view]) =>
      actionsOf(view).flatMap((action) => {
        const labels = action.kind === 'button' ? [] : action.options.map(({ label }) => textOf(label));
        return labels.length === new Set(labels).size ? [] : [`${line}: ${labels.join(' | ')}`];
      }),
    );
    expect(alike).toEqual([]);
  });
});
