/** Something in a text that Discord would not show letter for letter. */
export interface Live {
  kind: string;
  text: string;
}

/**
 * What a reader of Discord sees of a text, and what of it is live. Written apart from the renderer, after Discord's
 * help page on Markdown.
 */
export function readMarkdown(content: string): { live: Live[]; visible: string } {
  const live: Live[] = [];
  // between fences everything stands as it is
  const parts = content.split(/```\n([\s\S]*?)\n```/u).map((part, index) => {
    if (index % 2 === 0) return part.split('\n').map((line) => readLine(line, live));
    live.push({ kind: 'code-block', text: part });
    return [part];
  });
  return { live, visible: parts.map((lines) => lines.join('\n')).join('') };
}

const starts: readonly [string, RegExp][] = [
  ['heading', /^\s*#{1,3}\s+/u],
  ['subtext', /^\s*-#\s+/u],
  ['block-quote', /^\s*>(?:>>)?\s+/u],
  ['list', /^\s*(?:[-*+])\s+/u],
  ['numbered', /^\s*\d+[.)]\s+/u],
];

function readLine(line: string, live: Live[]): string {
  let rest = line;
  // A mark can follow another: a list in a quote, a heading in a list.
  for (let again = true; again; ) {
    again = false;
    for (const [kind, pattern] of starts) {
      const [mark] = pattern.exec(rest) ?? [];
      if (mark === undefined) continue;
      live.push({ kind, text: mark.trim() });
      rest = rest.slice(mark.length);
      again = true;
    }
  }
  return readInline(rest, live);
}

/** In the order in which Discord tries them, each at the beginning of the text. */
const inline: readonly [string, RegExp, shown: (match: RegExpExecArray) => string][] = [
  ['escape', /^\\([^0-9A-Za-z\s])/u, ([, character = '']) => character],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/u, ([, , code = '']) => code],
  ['auto-link', /^<([A-Za-z][A-Za-z+.-]*:[^\s<>]+)>/u, ([, url = '']) => url],
  ['mention', /^<(?:@[!&]?\d+|#\d+|id:\w+|\/[^<>:]+:\d+)>/u, ([all]) => all],
  ['timestamp', /^<t:-?\d+(?::[tTdDfFRsS])?>/u, ([all]) => all],
  ['emoji', /^<a?:\w+:\d+>/u, ([all]) => all],
  ['everyone', /^@(?:everyone|here)/u, ([all]) => all],
  ['masked-link', /^\[[^\]]*\]\([^)]*\)/u, ([all]) => all],
  ['url', /^(?:https?|steam|discord|mailto|tel):[^\s<]/u, ([all]) => all],
  ['shortcode', /^:[\w+-]+:/u, ([all]) => all],
  ['strong', /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/u, ([, inner = '']) => inner],
  ['underline', /^__((?:\\.|[^\\])+?)__(?!_)/u, ([, inner = '']) => inner],
  ['strike', /^~~((?:\\.|[^\\])+?)~~/u, ([, inner = '']) => inner],
  ['spoiler', /^\|\|((?:\\.|[^\\])+?)\|\|/u, ([, inner = '']) => inner],
  ['emphasis', /^\*(?=\S)((?:\\.|[^\\*])+?)\*(?!\*)/u, ([, inner = '']) => inner],
  ['emphasis', /^_((?:\\.|[^\\_])+?)_(?![A-Za-z0-9])/u, ([, inner = '']) => inner],
];
const nesting = ['strong', 'underline', 'strike', 'spoiler', 'emphasis'];

/** The first pattern that fits where a text begins, in the order in which Discord tries them. */
function firstHit(
  text: string,
): { kind: string; match: RegExpExecArray; shown: (match: RegExpExecArray) => string } | null {
  for (const [kind, pattern, shown] of inline) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, match, shown };
  }
  return null;
}

function readInline(text: string, live: Live[]): string {
  let visible = '';
  let rest = text;
  while (rest !== '') {
    const dull = /^[^\\`<@[:*_~|hsdmt]+/u.exec(rest)?.[0];
    if (dull !== undefined) {
      visible += dull;
      rest = rest.slice(dull.length);
      continue;
    }
    const hit = firstHit(rest);
    if (hit === null) {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      visible += character;
      rest = rest.slice(character.length);
      continue;
    }
    const shown = hit.shown(hit.match);
    if (hit.kind !== 'escape') live.push({ kind: hit.kind, text: hit.match[0] });
    visible += nesting.includes(hit.kind) ? readInline(shown, live) : shown;
    rest = rest.slice(hit.match[0].length);
  }
  return visible;
}
