import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from './decode-bytes.ts';
import { htmlText, type PageNode } from './html-text.ts';
import { pageFacts } from './page-facts.ts';
import { type ReadResult, refuse } from './saved-document.ts';

/**
 * Reads a saved page. Its scripts are never run, and nothing that it names is fetched. The charset with which it was
 * sent, where that is known, wins over the one that it names itself (WHATWG HTML).
 */
export function readHtml(bytes: Uint8Array, sentAs: string | null = null): ReadResult {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
  const decoded = decodeBytes(bytes, sentAs ?? declared);
  return decoded.ok ? readHtmlText(decoded.text) : refuse(decoded.why);
}

/** The same of a page that is text already. */
export function readHtmlText(html: string): ReadResult {
  const tooDeep = refuse('the page is nested deeper than pages are; copy the text of the article, and capture that');
  const { document } = parseHTML(whole(html));
  const root: PageNode = document.documentElement;
  const read = htmlText(root);
  if (read === null) return tooDeep;
  const facts = pageFacts(document, html);
  const article = readArticle(document);
  return {
    kind: 'document',
    document: {
      ...facts,
      text: `${read.text}\n`,
      article: {
        title: facts.document.title,
        furniture: withoutArticle(read.furniture, article),
        article: article === '' ? [] : [article],
      },
    },
  };
}

/**
 * A page with a body that begins where it has to and ends with the page, which the marks of HTML may leave open: what
 * stands behind an early end would be lost.
 */
function whole(html: string): string {
  const open = html.replaceAll(/<\/(?:body|html)\s*>/giu, '');
  if (/<body[\s>]/iu.test(open)) return open;
  const before = /<\/head\s*>/iu.exec(open) ?? /<html(?:\s[^>]*)?>/iu.exec(open);
  if (before === null) return `<!doctype html><html><body>${open}`;
  const end = before.index + before[0].length;
  return `${open.slice(0, end)}<body>${open.slice(end)}`;
}

/** What Readability takes for the article, as text; empty where it finds none. */
function readArticle(document: ConstructorParameters<typeof Readability>[0]): string {
  try {
    const found = new Readability(document, { charThreshold: 200 }).parse();
    if (found?.content == null) return '';
    const root: PageNode = parseHTML(whole(found.content)).document.documentElement;
    return htmlText(root)?.text ?? '';
  } catch {
    // it gives up on pages that are no articles
    return '';
  }
}

/** A block that holds the article is none of its furniture, whatever it is called. */
function withoutArticle(furniture: readonly { text: string; why: string }[], article: string) {
  const lines = new Set(article.split('\n').filter((line) => line.length > 40));
  return furniture.filter(({ text }) => {
    const own = text.split('\n').filter((line) => line.length > 40);
    const shared = own.filter((line) => lines.has(line)).length;
    return shared === 0 || shared * 2 < own.length;
  });
}
