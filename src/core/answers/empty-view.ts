import type { Actor } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { NearName } from '../query/nearest-names.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { actorName, questionTitle } from './record-names.ts';

/** An answer that found nothing: what was looked for stands in its title, and it offers what there is. */
export interface Empty {
  title: Phrase;
  /** What else was asked for. */
  rest?: readonly Block[];
  /** Why there is nothing, where more is known than that nothing fits. */
  why?: Phrase;
  instead: readonly Action[];
}

export function emptyView({ title, rest = [], why, instead }: Empty, context: AnswerContext, asOf?: Moment): View {
  return {
    title,
    blocks: [
      ...rest,
      { kind: 'notice', tone: 'info', text: why ?? context.words.nothingFound },
      ...(instead.length === 0 ? [] : [{ kind: 'actions' as const, actions: instead }]),
    ],
    footer: footer(context, asOf),
  };
}

/** Buttons that ask the same again without one of some options, each named by what it leaves out. */
export function withoutOptions(names: readonly string[], { words: w, invocation }: AnswerContext): Action[] {
  return names.map((name) => {
    const { [name]: _, page: __, ...options } = invocation.options;
    return { kind: 'button', label: w.withoutOption(name), invocation: { ...invocation, options } };
  });
}

/** Buttons that lead to the claims of an actor, or on a question, whose name was perhaps meant. */
export function claimsOfNames(names: readonly NearName[]): Action[] {
  return names.map((near) => {
    if (near.kind === 'actor') return claimsOfActor(near.actor);
    const { question } = near;
    const invocation = { command: 'claims', options: { question: question.id } };
    return { kind: 'button', label: [questionTitle(question)], invocation };
  });
}

/** A button, named by an actor, that leads to its claims. */
export function claimsOfActor(actor: Actor): Action {
  const invocation = { command: 'claims', options: { actor: actor.id } };
  return { kind: 'button', label: [actorName(actor)], invocation };
}

/** A button that leads to all differences. */
export function allDifferences(w: Words): Action {
  return { kind: 'button', label: w.allDifferences, invocation: { command: 'differences', options: {} } };
}

/** A button that leads to all claims. */
export function allClaims(w: Words): Action {
  return { kind: 'button', label: w.allClaims, invocation: { command: 'claims', options: {} } };
}
