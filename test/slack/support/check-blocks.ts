import type { SlackMessage } from '../../../src/slack/render/slack-message.ts';
import { textsOfBlocks, valuesOfBlocks } from './texts-of-blocks.ts';

type Thing = Readonly<Record<string, unknown>>;

/**
 * What Slack would refuse in a message, by its documentation; written apart from `src/slack/limits.ts`, so that a slip
 * there shows.
 */
export function problemsOf({ text, blocks }: SlackMessage): string[] {
  const problems: string[] = [];
  const say = (bad: boolean, what: string): void => {
    if (bad) problems.push(what);
  };
  const things = thingsIn(blocks);
  const all = [text, ...textsOfBlocks(blocks), ...valuesOfBlocks(blocks)].join('');
  say(blocks.length === 0 || blocks.length > 50, `${blocks.length} blocks`);
  say(all.length > 9_000, `${all.length} characters`);
  say(text.length === 0 || text.length > 4_000, 'text of the notification');
  say(things.filter(({ type }) => type === 'table' || type === 'data_table').length > 1, 'two tables');
  const ids = things.flatMap(({ action_id: id }) => (typeof id === 'string' ? [id] : []));
  say(new Set(ids).size !== ids.length, 'an action id twice');
  for (const thing of things) problems.push(...problemsOfThing(thing));
  return problems;
}

function problemsOfThing(thing: Thing): string[] {
  const { type } = thing;
  const list = (key: string): readonly unknown[] => {
    const value = thing[key];
    return Array.isArray(value) ? value : [];
  };
  switch (type) {
    case 'plain_text':
      return [...length(thing.text, 1, 3_000, 'plain text'), ...(thing.emoji === false ? [] : ['emoji are on'])];
    case 'header':
      return length(textOf(thing.text), 1, 150, 'header');
    case 'text':
    case 'raw_text':
      return length(thing.text, 1, 3_000, String(type));
    case 'link':
      return /^https?:\/\//.test(String(thing.url))
        ? length(thing.text, 1, 3_000, 'link')
        : ['an address that is not http'];
    case 'rich_text':
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
    case 'rich_text_list':
      return list('elements').length === 0 ? [`an empty ${type}`] : [];
    case 'context':
      return list('elements').length < 1 || list('elements').length > 10 ? ['context elements'] : [];
    case 'actions':
      return list('elements').length < 1 || list('elements').length > 25 ? ['actions elements'] : [];
    case 'button':
      return [
        ...length(textOf(thing.text), 1, 75, 'button'),
        ...length(thing.value, 1, 2_000, 'button value'),
        ...length(thing.action_id, 1, 255, 'id'),
      ];
    case 'datepicker':
      return [...length(textOf(thing.placeholder), 1, 150, 'placeholder'), ...length(thing.action_id, 1, 255, 'id')];
    case 'static_select':
      return problemsOfSelect(thing, list('options'));
    case 'table':
      return problemsOfTable(list('rows'));
    case 'data_table':
      return problemsOfDataTable(thing, list('rows'));
    case 'container':
      return problemsOfContainer(thing, list('child_blocks'));
    case 'section':
      return isThing(thing.text) && thing.text.type === 'plain_text' ? [] : ['a section without plain text'];
    case 'divider':
      return [];
    case 'picture':
      return length(thing.alt_text, 1, 2_000, 'alternative text');
    case 'image':
      return [
        ...length(thing.alt_text, 1, 2_000, 'alternative text'),
        ...(isThing(thing.slack_file) && /^F[A-Z0-9]{8,}$/.test(String(thing.slack_file.id)) ? [] : ['no file']),
      ];
    default:
      return [`an unknown thing: ${String(type)}`];
  }
}

function problemsOfSelect(thing: Thing, options: readonly unknown[]): string[] {
  const things = options.filter(isThing);
  const values = things.map(({ value }) => value);
  return [
    ...(options.length < 1 || options.length > 100 ? ['options'] : []),
    ...(new Set(values).size === values.length ? [] : ['an option value twice']),
    ...(thing.placeholder === undefined ? [] : length(textOf(thing.placeholder), 1, 150, 'placeholder')),
    ...length(thing.action_id, 1, 255, 'id'),
    ...things.flatMap(({ text, value, description }) => [
      ...length(textOf(text), 1, 75, 'option'),
      ...length(value, 1, 150, 'option value'),
      ...(description === undefined ? [] : length(textOf(description), 1, 75, 'option description')),
    ]),
  ];
}

function problemsOfTable(rows: readonly unknown[]): string[] {
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  const [width = 0] = widths;
  return [
    ...(rows.length < 1 || rows.length > 100 ? [`${rows.length} rows`] : []),
    ...(widths.size > 1 || width < 1 || width > 20 ? ['columns'] : []),
    ...(textsOfBlocks(rows).join('').length > 10_000 ? ['text of a table'] : []),
  ];
}

/** https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
function problemsOfDataTable(thing: Thing, rows: readonly unknown[]): string[] {
  const [header] = rows;
  const isRich = Array.isArray(header) && header.some((cell) => isThing(cell) && cell.type === 'rich_text');
  return [
    ...problemsOfTable(rows),
    ...(rows.length < 2 ? ['a data table without rows'] : []),
    ...(isRich ? ['a rich header of a data table'] : []),
    ...length(thing.caption, 1, 150, 'caption'),
  ];
}

/** What documentation and live API both take: https://docs.slack.dev/reference/block-kit/blocks/container-block */
const inContainer = ['divider', 'section', 'header', 'context', 'actions', 'table'];

function problemsOfContainer(thing: Thing, children: readonly unknown[]): string[] {
  const types = children.map((child) => (isThing(child) ? String(child.type) : 'nothing'));
  return [
    ...length(textOf(thing.title), 1, 150, 'title of a container'),
    ...(children.length < 1 || children.length > 10 ? [`${children.length} blocks in a container`] : []),
    ...types.filter((type) => !inContainer.includes(type)).map((type) => `${type} in a container`),
  ];
}

function length(text: unknown, least: number, most: number, what: string): string[] {
  if (typeof text !== 'string') return [`${what}: no text`];
  return text.length < least || text.length > most ? [`${what}: ${text.length} characters`] : [];
}

function textOf(thing: unknown): unknown {
  return isThing(thing) ? thing.text : undefined;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything with a type, at any depth. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isThing(value)) return [];
  const own = typeof value.type === 'string' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(thingsIn)];
}
