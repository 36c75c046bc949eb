import {
  ActionRowBuilder,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonBuilder,
  ComponentType,
  ContainerBuilder,
  MediaGalleryBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  StringSelectMenuOptionBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { limits } from '../../../src/discord/limits.ts';

/** What of a message payload is wrong: by the SDK's own validators, and by the limits that these do not check. */
export function checkMessage(payload: unknown): string[] {
  const problems: string[] = [];
  if (!isRecord(payload)) return ['not an object'];
  const { flags, components, allowed_mentions: mentions, content, embeds } = payload;
  if (typeof flags !== 'number' || (flags & (1 << 15)) === 0) problems.push('not flagged as Components V2');
  if (content !== undefined || embeds !== undefined) problems.push('content or embeds beside Components V2');
  if (!/^\{"parse":\[\](,"replied_user":false)?\}$/.test(JSON.stringify(mentions)))
    problems.push('mentions are not off');
  if (!Array.isArray(components) || components.length === 0) return [...problems, 'no components'];
  try {
    for (const container of components) problems.push(...checkContainer(container));
  } catch (error) {
    problems.push(String(error));
  }
  const all = flatten(components);
  if (all.length > limits.components) problems.push(`${all.length} components`);
  const text = all.flatMap(textsOf).reduce((sum, each) => sum + each.length, 0);
  if (text > limits.text) problems.push(`${text} characters`);
  problems.push(...checkAttachments(payload, all));
  const customIds = all.flatMap((each) => (typeof each.custom_id === 'string' ? [each.custom_id] : []));
  if (new Set(customIds).size !== customIds.length) problems.push('a custom id twice');
  const ids = all.flatMap((each) => (typeof each.id === 'number' ? [each.id] : []));
  if (new Set(ids).size !== ids.length || ids.some((id) => id <= 0 || id >= 2 ** 31)) problems.push('component ids');
  return problems;
}

/** Rebuilds a container through the setters, which validate, and compares the result. */
function checkContainer(container: APIContainerComponent): string[] {
  const rebuilt = new ContainerBuilder(container).toJSON();
  const same = JSON.stringify(sortKeys(rebuilt)) === JSON.stringify(sortKeys(container));
  return [
    ...(same ? [] : ['the SDK builds another container']),
    ...(container.components.length === 0 ? ['an empty container'] : []),
    ...container.components.flatMap(checkChild),
  ];
}

function checkChild(child: APIComponentInContainer): string[] {
  switch (child.type) {
    case ComponentType.TextDisplay:
      new TextDisplayBuilder().setContent(child.content).toJSON();
      return child.content.trim() === '' ? ['a blank text display'] : [];
    case ComponentType.Separator:
      new SeparatorBuilder(child).toJSON();
      return [];
    case ComponentType.MediaGallery:
      new MediaGalleryBuilder(child).toJSON();
      return child.items.flatMap(({ media }) =>
        media.url.startsWith('attachment://') ? [] : ['a picture from elsewhere'],
      );
    case ComponentType.ActionRow:
      return checkRow(child.components);
    default:
      return [`a component of type ${child.type}`];
  }
}

function checkRow(components: readonly APIComponentInMessageActionRow[]): string[] {
  const built = components.map((component) => {
    if (component.type === ComponentType.Button && 'custom_id' in component) {
      return new ButtonBuilder()
        .setStyle(component.style)
        .setCustomId(component.custom_id)
        .setLabel(component.label ?? '');
    }
    if (component.type !== ComponentType.StringSelect) throw new Error(`a ${component.type} in a row`);
    const options = component.options.map((option) => {
      const builder = new StringSelectMenuOptionBuilder().setLabel(option.label).setValue(option.value);
      return option.description === undefined ? builder : builder.setDescription(option.description);
    });
    return new StringSelectMenuBuilder()
      .setCustomId(component.custom_id)
      .setPlaceholder(component.placeholder ?? '')
      .setOptions(options);
  });
  new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>().setComponents(built).toJSON();
  const selects = components.filter((component) => component.type === ComponentType.StringSelect);
  const values = selects.flatMap(({ options }) => options.map(({ value }) => value));
  return [
    ...(components.length > (selects.length > 0 ? 1 : limits.buttonsInRow) || components.length === 0
      ? ['too much or nothing in a row']
      : []),
    ...(new Set(values).size === values.length ? [] : ['a value twice in a select']),
    ...(components.some((each) => 'label' in each && (each.label ?? '').trim() === '') ? ['a blank label'] : []),
    ...(selects.some(({ options }) => options.some(({ label }) => label.trim() === '')) ? ['a blank option'] : []),
  ];
}

/** Every picture that is shown must be attached, and every attachment shown; the facts of a picture are not sent. */
function checkAttachments({ attachments, pictures }: Loose, all: readonly Loose[]): string[] {
  const listed = Array.isArray(attachments) ? attachments.filter(isRecord).map(({ filename }) => String(filename)) : [];
  const items = all.flatMap(({ items }) => (Array.isArray(items) ? items.filter(isRecord) : []));
  const shown = items.map(({ media }) => (isRecord(media) ? String(media.url).replace('attachment://', '') : ''));
  return [
    ...(pictures === undefined ? [] : ['a picture that is not drawn']),
    ...(JSON.stringify(listed) === JSON.stringify(shown) ? [] : [`shown ${shown}, attached ${listed}`]),
  ];
}

type Loose = Record<string, unknown>;

function flatten(components: readonly unknown[]): Loose[] {
  return components
    .filter(isRecord)
    .flatMap((each) => [each, ...(Array.isArray(each.components) ? flatten(each.components) : [])]);
}

function textsOf(component: Loose): string[] {
  const own = [component.content, component.label, component.placeholder, component.description].filter(
    (each) => typeof each === 'string',
  );
  return [...own, ...(Array.isArray(component.options) ? component.options.filter(isRecord).flatMap(textsOf) : [])];
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
