import type { Phrase } from './inline.ts';
import type { Invocation } from './invocation.ts';
import type { Picture } from './picture.ts';
import type { Action, Block, View } from './view.ts';

/** Every phrase that each form of a view shows, in reading order. */
export function phrasesOf(view: View): Phrase[] {
  const { title, footer, thread = [] } = view;
  return [
    title,
    ...view.blocks.flatMap(phrasesOfBlock),
    footer,
    ...thread.flatMap((part) => [part.title, ...part.blocks.flatMap(phrasesOfBlock)]),
  ];
}

/** What only some forms of a view show: its news in a notification, its lists as tables, what is drawn. */
export function phrasesOfSomeForms(view: View): Phrase[] {
  const { news } = view;
  const pictures = blocksOf(view).flatMap((block) => (block.kind === 'picture' ? phrasesOfPicture(block.picture) : []));
  const tables = blocksOf(view).flatMap((block) => (block.kind === 'list' ? (block.table ?? []) : []));
  return [
    ...(news === undefined ? [] : [news]),
    ...tables.flatMap(({ columns, rows }) => [...columns, ...rows.flat()]),
    ...pictures,
  ];
}

/** Every phrase that is drawn in a picture. */
export function phrasesOfPicture(picture: Picture): Phrase[] {
  return [picture.title, ...phrasesInside(picture), picture.footer];
}

function phrasesInside(picture: Picture): Phrase[] {
  switch (picture.kind) {
    case 'strip':
      return [
        picture.unit,
        picture.shared,
        ...picture.panels.flatMap(({ heading, rows }) => [
          heading,
          ...rows.flatMap(({ speaker, date, marks }) => [speaker, date, ...marks.map(({ label }) => label)]),
        ]),
        ...picture.key.map(({ name }) => name),
      ];
    case 'timeline':
      return [
        picture.whenLabel,
        picture.saidLabel,
        ...picture.events.flatMap(({ name, when, said }) => [
          name,
          when,
          ...said.flatMap((one) => [one.speaker, one.when]),
        ]),
      ];
    case 'origins':
      return [
        picture.heading,
        ...picture.columns,
        ...picture.nodes.flatMap(({ name, says }) => [name, says]),
        ...picture.groups.map(({ name }) => name),
        ...picture.key.map(({ name }) => name),
      ];
    case 'reports':
      return [
        ...picture.origins,
        ...picture.rows.map(({ question }) => question),
        ...picture.legend.map(({ name }) => name),
      ];
    case 'range':
      return [
        picture.unit,
        ...picture.steps.flatMap(({ when, moved }) => [when, moved]),
        ...picture.key.map(({ name }) => name),
      ];
    default:
      return picture satisfies never;
  }
}

/** Every block of a view, those of its thread last. */
export function blocksOf({ blocks, thread = [] }: View): Block[] {
  return [...blocks, ...thread.flatMap((part) => part.blocks)];
}

/** Every phrase of a block in reading order. */
export function phrasesOfBlock(block: Block): Phrase[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'small':
    case 'notice':
      return [block.text];
    case 'verbatim':
      return block.lines.map((line) => [line]);
    case 'entry':
      return [block.text, ...block.lines, ...block.small];
    case 'list':
      return block.items.flatMap(({ text, details }) => [text, ...details]);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'actions':
      return block.actions.flatMap(phrasesOfAction);
    case 'divider':
      return [];
    case 'picture':
      return [block.alt];
    default:
      return block satisfies never;
  }
}

function phrasesOfAction(action: Action): Phrase[] {
  if (action.kind === 'button') return [action.label];
  const { label, options, calendar } = action;
  return [label, ...(calendar === undefined ? [] : [calendar.label]), ...options.map((option) => option.label)];
}

/** The invocations of a view's buttons and selects. */
export function invocationsOf(view: View): Invocation[] {
  return blocksOf(view)
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) =>
      action.kind === 'button' ? [action.invocation] : action.options.map(({ invocation }) => invocation),
    );
}

/** The ids of the claims whose words or figures a view shows. */
export function claimsIn(view: View): Set<string> {
  const said = phrasesOf(view).flatMap((phrase) =>
    phrase.flatMap((inline) => (inline.kind === 'said' ? inline.content : [])),
  );
  return new Set(
    said.flatMap((inline) => {
      if (inline.kind === 'arithmetic') return inline.terms;
      return inline.kind === 'statement' || inline.kind === 'quote' || inline.kind === 'figure' ? [inline.of] : [];
    }),
  );
}
