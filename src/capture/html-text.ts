/** The few parts of a parsed page that are looked at; linkedom's nodes have them. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
  parentNode: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** A part of a page that its markup says is no part of the article. */
export interface Furniture {
  text: string;
  why: string;
}

const unseen = new Set(
  [
    'SCRIPT',
    'STYLE',
    'TITLE',
    'TEMPLATE',
    'NOSCRIPT',
    'HEAD',
    'SVG',
    'IFRAME',
    'OBJECT',
    'CANVAS',
    'SELECT',
    'OPTION',
  ].concat(['TEXTAREA', 'AUDIO', 'VIDEO', 'DATALIST']),
);
const inline = new Set(
  ['A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'BIG', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I'].concat(
    ['IMG', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'RUBY', 'RT', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRIKE', 'STRONG'],
    ['SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR'],
  ),
);
const byName: Readonly<Record<string, string>> = {
  NAV: 'navigation',
  FOOTER: 'the foot of the page',
  ASIDE: 'a box beside the article',
  FORM: 'a form',
  DIALOG: 'a notice over the page',
  BUTTON: 'a button',
};
const byRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'the head of the page',
  contentinfo: 'the foot of the page',
  complementary: 'a box beside the article',
  dialog: 'a notice over the page',
  search: 'a search box',
};
const byClass: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cookie|consent|gdpr)/, 'cookie notice'],
  [/\b(?:newsletter|subscri|paywall)/, 'advertising for a subscription'],
  [/\b(?:comments?|disqus)\b/, 'comments'],
  [/\b(?:related|recommended|recirc|read-?more|more-stories)\b/, 'related stories'],
  [/\b(?:advert\w*|ads?|sponsor\w*|promo)\b/, 'an advertisement'],
  [/\b(?:breadcrumbs?|menu|navbar|sidebar)\b/, 'navigation'],
  [/\b(?:share|social)\b/, 'buttons to share'],
];

/** Control characters, which a page can only name by number ("&#27;"); a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const control = /[\0-\x1f\x7f-\x9f]/g;

/** More levels than people write; deeper pages are refused. */
const mostDepth = 256;

/**
 * The text of a page as a reader sees it: each block on lines of its own, and the blocks that are no part of the
 * article with why. Null where the page is nested deeper than any that people write.
 */
export function htmlText(root: PageNode): { text: string; furniture: readonly Furniture[] } | null {
  const parts: string[] = [];
  const furniture: Furniture[] = [];
  // a stack, since a page may be nested deeper than functions can be called
  const open: { node: PageNode; leave: boolean; from: number; why: string | null }[] = [
    { node: root, leave: false, from: 0, why: null },
  ];
  let depth = 0;
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, leave, from, why } = step;
    if (leave) {
      depth -= 1;
      if (why !== null) furniture.push({ text: tidy(parts.slice(from).join('')), why });
      if (isBlock(node)) parts.push('\n\n');
      continue;
    }
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replaceAll(/\s+/g, ' ').replaceAll(control, ''));
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    const name = node.nodeName.toUpperCase();
    if (unseen.has(name) || isHidden(node)) continue;
    if (name === 'BR') parts.push('\n');
    if (++depth > mostDepth) return null;
    if (isBlock(node)) parts.push('\n\n');
    open.push({ node, leave: true, from: parts.length, why: whyFurniture(node, name) });
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, leave: false, from: 0, why: null });
  }
  return { text: tidy(parts.join('')), furniture: furniture.filter(({ text }) => text !== '') };
}

function isBlock({ nodeType, nodeName }: PageNode): boolean {
  return nodeType === 1 && !inline.has(nodeName.toUpperCase());
}

function isHidden(node: PageNode): boolean {
  const style = node.getAttribute?.('style') ?? '';
  return node.getAttribute?.('hidden') != null || /display:\s*none/i.test(style);
}

function whyFurniture(node: PageNode, name: string): string | null {
  if (['BODY', 'HTML', 'ARTICLE', 'MAIN'].includes(name)) return null;
  const marks = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`.toLowerCase();
  const named = marks.length < 2_000 ? byClass.find(([pattern]) => pattern.test(marks)) : undefined;
  if (named !== undefined) return named[1];
  const role = node.getAttribute?.('role') ?? '';
  if (Object.hasOwn(byRole, role)) return byRole[role] ?? null;
  if (name === 'HEADER') return isWithin(node, ['ARTICLE', 'MAIN']) ? null : 'the head of the page';
  return Object.hasOwn(byName, name) ? (byName[name] ?? null) : null;
}

function isWithin(node: PageNode, names: readonly string[]): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode)
    if (names.includes(at.nodeName.toUpperCase())) return true;
  return false;
}

/** One space between words, one empty line between blocks. */
function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim();
}
