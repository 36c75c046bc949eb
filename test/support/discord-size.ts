import { linesIn, textWidth } from '../../src/core/text/text-width.ts';

/** What of a Discord component is measured; every kind of component has some of it. */
interface Loose {
  type?: number;
  content?: string;
  label?: string;
  placeholder?: string;
  options?: readonly { label: string; default?: boolean }[];
  components?: readonly Loose[];
  accessory?: Loose;
  accent_color?: number | null;
}

/** Pixels of a line in a window of 380 px, within the container; and what takes some of it. */
const px = { line: 274, accent: 3, indent: 16, quote: 24, button: 34, gap: 8, menu: 46 } as const;
/** Pixels of an em; bold text is wider than the same text in Noto Sans by a twentieth. */
const em = { text: 16, small: 13, button: 14 * 1.03, menu: 16 } as const;
const emOfHeading = [24 * 1.06, 20 * 1.06, 16 * 1.06];

/** What one message of Discord shows: its components, characters, and lines at 380 px. */
export function discordSize(message: object): { parts: number; characters: number; lines: number } {
  const { components = [] }: Loose = message;
  return {
    parts: sum(components, countOf),
    characters: sum(components, charactersOf),
    lines: sum(components, (each) => linesOf(each, px.line)),
  };
}

function countOf({ components = [], accessory }: Loose): number {
  return 1 + sum(components, countOf) + (accessory === undefined ? 0 : countOf(accessory));
}

function charactersOf({ content = '', label = '', placeholder = '', components = [], accessory }: Loose): number {
  const own = withoutEscapes(content).length + label.length + placeholder.length;
  return own + sum(components, charactersOf) + (accessory === undefined ? 0 : charactersOf(accessory));
}

function linesOf(component: Loose, width: number): number {
  const { components = [], content = '' } = component;
  switch (component.type) {
    case 17: {
      const inner = component.accent_color == null ? width : width - px.accent;
      return sum(components, (each) => linesOf(each, inner));
    }
    case 10:
      return linesOfMarkdown(content, width);
    case 9:
      return sum(components, (each) => linesOf(each, width - 97));
    case 1:
      return linesOfRow(components, width);
    case 14:
    // a picture counts as nothing, as in the budgets
    case 12:
      return 0;
    default:
      throw new Error(`a component of Discord that is not measured yet: ${component.type}`);
  }
}

/** Each line of Markdown is a paragraph, a heading, small print, an item of a list or a quote. */
function linesOfMarkdown(content: string, width: number): number {
  return content.split('\n').reduce((lines, line) => lines + linesOfLine(line, width), 0);
}

function linesOfLine(line: string, width: number): number {
  if (line.startsWith('> ')) return linesOfLine(line.slice(2), width - px.quote);
  const [, mark = '', heading = ''] = /^(#{1,3}) +(.*)$/u.exec(line) ?? [];
  if (mark !== '') return linesIn(shown(heading), width / (emOfHeading[mark.length - 1] ?? em.text));
  if (line.startsWith('-# ')) return linesIn(shown(line.slice(3)), width / em.small);
  const [, spaces = '', item] = /^( *)[-*] +(.*)$/u.exec(line) ?? [];
  if (item === undefined) return linesIn(shown(line), width / em.text);
  return linesIn(shown(item), (width - px.indent * (1 + spaces.length / 2)) / em.text);
}

/** A menu takes the whole width; buttons stand side by side as far as there is room. */
function linesOfRow(components: readonly Loose[], width: number): number {
  let lines = 0;
  let left = 0;
  for (const { type, label = '', placeholder = '', options = [] } of components) {
    if (type === 3) {
      const chosen = options.find((option) => option.default === true);
      lines += linesIn(chosen?.label ?? placeholder, (width - px.menu) / em.menu);
      continue;
    }
    const own = textWidth(label) * em.button + px.button;
    if (lines === 0 || own > left) {
      lines += Math.max(1, linesIn(label, (width - px.button) / em.button));
      left = width;
    }
    left -= own + px.gap;
  }
  return lines;
}

/** The text of a line of Markdown, without its marks. */
function shown(line: string): string {
  return withoutEscapes(line.replaceAll(/(?<!\\)(\*\*|[*`]|<(?=https?:)|(?<=https?:\S*)>)/gu, ''));
}

function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([^A-Za-z0-9\s])/gu, '$1');
}

function sum(components: readonly Loose[], measure: (component: Loose) => number): number {
  return components.reduce((all, component) => all + measure(component), 0);
}
